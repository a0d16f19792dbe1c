import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContactId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { TrashIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { erasePerson, previewErasure, type Person, type Preview } from '../contract.ts';
import { privacyMessages } from '../messages.ts';
import { isTypedName } from '../rules/person.ts';
import type { TextFate } from '../words.ts';
import { FileFates, TextFates } from './fates.tsx';
import { KeptLine } from './kept-line.tsx';
import css from './privacy.module.css';

/** Erasing a person: first what will happen, then the decisions, the reason, and the name typed over. */
export function ErasureSheet({ person, others }: { person: Person; others: readonly ContactId[] }) {
  const words = useWords(privacyMessages);
  const preview = useMutation({
    mutationFn: () => ask(previewErasure, { kind: person.kind, personId: person.id, others: [...others] }),
  });
  return (
    <Sheet title={words.erase}>
      {person.erased ? (
        <p className={css.soft}>{words.isErased}</p>
      ) : person.may.erase ? (
        <>
          <p className={css.soft}>{words.eraseSays}</p>
          <ErrorNote error={preview.error} />
          {preview.data ? (
            <Decide others={others} person={person} preview={preview.data} />
          ) : (
            <div className={css.actions}>
              <Button busy={preview.isPending} onClick={() => preview.mutate()}>
                {words.preview}
              </Button>
            </div>
          )}
        </>
      ) : (
        <p className={css.soft}>{words.notYourself}</p>
      )}
    </Sheet>
  );
}

function Decide(props: { person: Person; others: readonly ContactId[]; preview: Preview }) {
  const { person, others, preview } = props;
  const words = useWords(privacyMessages);
  const toast = useToast();
  const queries = useQueryClient();
  const [texts, setTexts] = useState<Readonly<Record<string, TextFate>>>({});
  const [files, setFiles] = useState<Readonly<Record<string, 'erase' | 'keep'>>>({});
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const erase = useMutation({
    mutationFn: () =>
      ask(erasePerson, {
        kind: person.kind,
        personId: person.id,
        others: [...others],
        reason,
        typedName: typed,
        texts,
        files,
      }),
    onSuccess: async ({ pseudonym }) => {
      toast({ text: words.done(pseudonym) });
      await queries.invalidateQueries();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        erase.mutate();
      }}
    >
      <p className={css.called}>{words.willBeCalled(preview.pseudonym)}</p>
      <h3 className={css.sub}>{words.goes}</h3>
      <ul className={css.plain}>
        {preview.automatic.map(({ what, count }) => (
          <li key={what}>{words[`auto-${what}`](count)}</li>
        ))}
      </ul>
      <h3 className={css.sub}>{words.decide}</h3>
      {preview.texts.length === 0 ? (
        <p className={css.soft}>{words.noTexts}</p>
      ) : (
        <>
          <p className={css.soft}>{words.decideSays}</p>
          <TextFates fates={texts} onChange={setTexts} texts={preview.texts} />
        </>
      )}
      {preview.files.length > 0 ? (
        <>
          <h3 className={css.sub}>{words.files}</h3>
          <FileFates fates={files} files={preview.files} onChange={setFiles} />
        </>
      ) : null}
      <h3 className={css.sub}>{words.stays}</h3>
      <ul className={css.plain}>
        {preview.kept.map((kept) => (
          <KeptLine kept={kept} key={kept.what} />
        ))}
      </ul>
      <div className={css.confirm}>
        <TextField
          hint={words.reasonHint}
          label={words.reason}
          maxLength={1000}
          onChange={setReason}
          placeholder={words.reasonExample}
          value={reason}
        />
        <TextField
          autoComplete="off"
          hint={words.cannotUndo}
          label={words.typeName(preview.name)}
          maxLength={300}
          onChange={setTyped}
          value={typed}
        />
        <ErrorNote error={erase.error} />
        <Button
          busy={erase.isPending}
          disabled={reason.trim() === '' || !isTypedName(typed, preview.name)}
          icon={TrashIcon}
          kind="danger"
          type="submit"
        >
          {words.eraseForGood}
        </Button>
      </div>
    </form>
  );
}
