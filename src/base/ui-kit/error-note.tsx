import { Button } from './button.tsx';
import { ApiProblem } from './client.ts';
import { WarningIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import css from './error-note.module.css';

/**
 * What went wrong, in the words of the problem (RFC 9457) that the server gave. Anything else that was thrown is
 * said in general words: its own are for programmers.
 * @param fields names the fields that the problem points at: `{ '/name': 'Naam' }`
 */
export function ErrorNote(props: {
  error: unknown;
  onRetry?: (() => void) | undefined;
  fields?: Readonly<Record<string, string>> | undefined;
}) {
  const { error, onRetry, fields = {} } = props;
  const words = useWords(kitMessages);
  if (error === null || error === undefined) return null;
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <div className={css.note} role="alert">
      <WarningIcon size={20} />
      <div className={css.text}>
        <p className={css.title}>{problem?.message ?? words.went}</p>
        {problem ? null : <p>{words.wentWhy}</p>}
        {problem && problem.errors.length > 0 ? (
          <ul className={css.list}>
            {problem.errors.map(({ pointer, message }) => (
              <li key={`${pointer} ${message}`}>
                {fields[pointer] ? `${fields[pointer]}: ` : ''}
                {message}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {onRetry ? (
        <Button onClick={onRetry} small>
          {words.tryAgain}
        </Button>
      ) : null}
    </div>
  );
}

/** What a problem says of one field, for that field's own error: `errorAt(error, '/email')`. */
export function errorAt(error: unknown, pointer: string): string | null {
  if (!(error instanceof ApiProblem)) return null;
  return error.errors.find((at) => at.pointer === pointer)?.message ?? null;
}
