import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { weekOf, type WeekId } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { TextArea } from '#base/ui-kit/text-field.tsx';

import { answerMessages } from '../messages.ts';
import css from './answers.module.css';

/**
 * Asks for what is said of a signal.
 * @param changes asks too whether the way of working changes, so that what is usual begins anew
 */
export function NoteDialog(props: {
  title: string;
  label: string;
  hint: string;
  save: string;
  changes?: boolean;
  onSave: (note: string, holdsFrom: WeekId | null) => Promise<unknown>;
  onClose: () => void;
}) {
  const { title, label, hint, save, changes, onSave, onClose } = props;
  const words = useWords(answerMessages);
  const kit = useWords(kitMessages);
  const { today } = useViewer();
  const [note, setNote] = useState('');
  const [anew, setAnew] = useState(false);
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: () => onSave(note.trim(), anew ? weekOf(today) : null),
    onSuccess: onClose,
  });
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button busy={send.isPending} kind="primary" type="submit">
            {save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (note.trim() !== '') send.mutate();
      }}
      open
      title={title}
    >
      <div className={css.form}>
        <TextArea
          error={tried && note.trim() === '' ? words.missing : null}
          hint={hint}
          label={label}
          maxLength={2000}
          onChange={setNote}
          rows={4}
          value={note}
        />
        {changes ? (
          <Checkbox checked={anew} hint={words.fromNowHint} label={words.fromNow} onChange={setAnew} />
        ) : null}
        <ErrorNote error={send.error} />
      </div>
    </Dialog>
  );
}
