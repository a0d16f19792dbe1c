import { useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import css from './conflict-dialog.module.css';
import { Dialog } from './dialog.tsx';
import { ErrorNote } from './error-note.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** A fact as it was when somebody began, as they wrote it, and as it is now. */
export type ConflictLine = { key: string; name: string; before: string; yours: string; now: string };

/**
 * Two people changed one thing: what the second wrote beside what stands there now, to choose from line by line. What
 * only one of them changed is chosen already.
 * @param says who changed it and when
 * @param onKeep hears the keys of the lines of which one's own is kept
 */
export function ConflictDialog(props: {
  says: ReactNode;
  lines: readonly ConflictLine[];
  busy: boolean;
  error?: unknown;
  onKeep: (own: ReadonlySet<string>) => void;
  onLeave: () => void;
}) {
  const { says, lines, busy, error, onKeep, onLeave } = props;
  const words = useWords(kitMessages);
  const touched = lines.filter(({ before, yours, now }) => yours !== before || now !== before);
  const [own, setOwn] = useState<ReadonlySet<string>>(
    () => new Set(touched.filter(({ yours, before }) => yours !== before).map(({ key }) => key)),
  );
  const choose = (key: string, mine: boolean) =>
    setOwn((before) => new Set(mine ? [...before, key] : [...before].filter((each) => each !== key)));
  const side = (line: ConflictLine, mine: boolean) => {
    const value = mine ? line.yours : line.now;
    const name = mine ? words.conflictYours : words.conflictNow;
    if (line.yours === line.now)
      return (
        <td className={css.same} data-side={name}>
          {value}
        </td>
      );
    return (
      <td data-side={name}>
        <label className={css.choice}>
          <input
            aria-label={`${line.name}, ${name}: ${value}`}
            checked={own.has(line.key) === mine}
            disabled={busy}
            name={line.key}
            onChange={() => choose(line.key, mine)}
            type="radio"
          />
          <span>{value}</span>
        </label>
      </td>
    );
  };
  return (
    <Dialog
      actions={
        <>
          <Button disabled={busy} onClick={onLeave}>
            {words.conflictLeave}
          </Button>
          <Button busy={busy} kind="primary" onClick={() => onKeep(own)}>
            {words.conflictKeep}
          </Button>
        </>
      }
      onClose={onLeave}
      open
      stay
      title={words.conflictTitle}
    >
      {says}
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{words.conflictField}</VisuallyHidden>
            </th>
            <th scope="col">{words.conflictYours}</th>
            <th scope="col">{words.conflictNow}</th>
          </tr>
        </thead>
        <tbody>
          {touched.map((line) => (
            <tr key={line.key}>
              <th scope="row">{line.name}</th>
              {side(line, true)}
              {side(line, false)}
            </tr>
          ))}
        </tbody>
      </table>
      <ErrorNote error={error} />
    </Dialog>
  );
}
