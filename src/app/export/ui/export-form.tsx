import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { startExport } from '../contract.ts';
import { exportMessages } from '../messages.ts';
import {
  exportFormats,
  exportSubjects,
  exportTables,
  type ExportFormat,
  type ExportSubject,
} from '../words.ts';
import css from './export.module.css';

/** What to take along, and as which kind of file. */
export function ExportForm(props: {
  subject: ExportSubject;
  /** The query of the list that led here; empty for all. */
  filter: string;
  mayAll: boolean;
  onMade: () => Promise<void>;
  onWhole: () => void;
}) {
  const { subject: first, filter, mayAll, onMade, onWhole } = props;
  const words = useWords(exportMessages);
  const [subject, setSubject] = useState(first);
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isFiltered = filter !== '' && subject === first;
  // One person's data is asked for where the person is.
  const subjects = mayAll ? exportSubjects.filter((one) => one !== 'person') : exportTables;
  const make = async () => {
    setBusy(true);
    setError(null);
    try {
      await ask(startExport, {
        subject,
        format: subject === 'organisation' ? 'archive' : format,
        ...(isFiltered ? { filter: Object.fromEntries(new URLSearchParams(filter)) } : {}),
      });
      await onMade();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <fieldset className={css.choices}>
        <legend>{words.what}</legend>
        {subjects.map((one) => (
          <Choice
            checked={one === subject}
            hint={
              one === 'organisation'
                ? words.organisationHint
                : one === 'history'
                  ? words.historyHint
                  : undefined
            }
            key={one}
            label={words[one]}
            name="subject"
            onChoose={() => setSubject(one)}
          />
        ))}
      </fieldset>
      {isFiltered ? (
        <div className={css.filtered}>
          {words.filtered}
          <Button onClick={onWhole} small>
            {words.all}
          </Button>
        </div>
      ) : null}
      {subject === 'organisation' ? null : (
        <fieldset className={css.choices}>
          <legend>{words.format}</legend>
          {exportFormats.flatMap((one) =>
            one === 'archive'
              ? []
              : [
                  <Choice
                    checked={one === format}
                    hint={words[`${one}Hint`]}
                    key={one}
                    label={words[one]}
                    name="format"
                    onChoose={() => setFormat(one)}
                  />,
                ],
          )}
        </fieldset>
      )}
      <ErrorNote error={error} />
      <Button busy={busy} kind="primary" type="submit">
        {words.begin}
      </Button>
    </form>
  );
}

function Choice(props: {
  name: string;
  label: string;
  hint: string | undefined;
  checked: boolean;
  onChoose: () => void;
}) {
  const { name, label, hint, checked, onChoose } = props;
  return (
    <label className={css.choice}>
      <input checked={checked} name={name} onChange={onChoose} type="radio" />
      <span>{label}</span>
      {hint ? <span className={css.hint}>{hint}</span> : null}
    </label>
  );
}
