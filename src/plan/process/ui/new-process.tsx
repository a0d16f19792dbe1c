import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { addProcess } from '../contract.ts';
import { processMessages } from '../messages.ts';
import { processKinds } from '../rules/model.ts';
import type { StartingCode } from '../starting/starting-set.ts';
import { startingSet, startingSets } from '../starting/starting-sets.ts';
import { useProcessChange } from './use-processes.ts';
import css from './process.module.css';

/** A new process: what it begins with, of which kind it is and what it is called. */
export function NewProcess({ first, onClose }: { first: StartingCode | 'empty'; onClose: () => void }) {
  const words = useWords(processMessages);
  const language = useLanguage();
  const navigate = useNavigate();
  const { run } = useProcessChange();
  const [from, setFrom] = useState(first);
  const [kind, setKind] = useState(first === 'empty' ? 'prospects' : startingSet(first).kind);
  const [name, setName] = useState(first === 'empty' ? '' : startingSet(first).name[language]);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const choose = (code: StartingCode | 'empty') => {
    const before = from === 'empty' ? '' : startingSet(from).name[language];
    setFrom(code);
    if (code === 'empty') return setName(name === before ? '' : name);
    setKind(startingSet(code).kind);
    if (name === before || name.trim() === '') setName(startingSet(code).name[language]);
    return undefined;
  };
  const make = async () => {
    setTried(true);
    if (name.trim() === '') return;
    setBusy(true);
    try {
      const made = await run(() =>
        ask(addProcess, { kind, name: name.trim(), from: from === 'empty' ? null : from }),
      );
      onClose();
      await navigate({ to: '/process/$processId/design', params: { processId: made.id } });
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  const choices = [
    ...startingSets.map(({ code, name: title, says }) => ({
      code,
      title: title[language],
      says: says[language],
    })),
    { code: 'empty' as const, title: words.startEmpty, says: words.startEmptySays },
  ];
  return (
    <Dialog
      actions={
        <Button busy={busy} kind="primary" type="submit">
          {words.make}
        </Button>
      }
      onClose={onClose}
      onSubmit={() => void make()}
      open
      title={words.add}
      wide
    >
      <fieldset className={css.choices}>
        <legend>{words.startWith}</legend>
        {choices.map(({ code, title, says }) => (
          <label className={css.choice} key={code}>
            <input
              checked={from === code}
              name="from"
              onChange={() => choose(code)}
              type="radio"
              value={code}
            />
            <strong>{title}</strong>
            <small className={css.soft}>{says}</small>
          </label>
        ))}
      </fieldset>
      <TextField
        error={tried && name.trim() === '' ? words.nameMissing : null}
        label={words.name}
        maxLength={300}
        onChange={setName}
        value={name}
      />
      <SelectField
        label={words.kind}
        onChange={(value) => value && setKind(value)}
        options={processKinds.map((value) => ({ value, label: words[value] }))}
        value={kind}
      />
      <ErrorNote error={error} />
    </Dialog>
  );
}
