import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { TextArea } from '#base/ui-kit/text-field.tsx';
import { setAsideReasons, type SetAsideReason } from '#check/signals/rules/states.ts';

import { answerMessages } from '../messages.ts';
import { refusals } from '../refusals.ts';
import { canSetAside } from '../rules.ts';
import css from './answers.module.css';

/** Asks why a signal is set aside. */
export function AsideDialog(props: {
  onSave: (reason: SetAsideReason, note: string | null) => Promise<unknown>;
  onClose: () => void;
}) {
  const { onSave, onClose } = props;
  const words = useWords(answerMessages);
  const why = useWords(refusals);
  const kit = useWords(kitMessages);
  const name = useId();
  const [reason, setReason] = useState<SetAsideReason>('chance');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const decision = canSetAside(reason, note.trim() || null);
  const send = useMutation({ mutationFn: () => onSave(reason, note.trim() || null), onSuccess: onClose });
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button busy={send.isPending} kind="primary" type="submit">
            {words.setAside}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (decision.ok) send.mutate();
      }}
      open
      title={words.asideTitle}
    >
      <div className={css.form}>
        <fieldset className={css.reasons}>
          <legend>{words.reason}</legend>
          {setAsideReasons.map((each) => (
            <label className={css.reason} key={each}>
              <input
                checked={each === reason}
                name={name}
                onChange={() => setReason(each)}
                type="radio"
                value={each}
              />
              {words[each]}
            </label>
          ))}
        </fieldset>
        <TextArea
          error={tried && !decision.ok ? why[decision.because] : null}
          label={words.note}
          maxLength={2000}
          onChange={setNote}
          optional={reason !== 'other'}
          rows={3}
          value={note}
        />
        <ErrorNote error={send.error} />
      </div>
    </Dialog>
  );
}
