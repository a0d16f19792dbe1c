import { Link } from '@tanstack/react-router';
import { isUuid } from '#base/kernel/id.ts';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { WarningIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import type { NamedAccount } from '../contract.ts';
import { accountMessages } from '../messages.ts';
import css from './note.module.css';

/** The accounts for which the server refused a new one; none for any other error. */
export function knownAccounts(error: unknown): NamedAccount[] {
  if (!(error instanceof ApiProblem) || error.because !== 'same-name') return [];
  const { known } = error.body;
  return Array.isArray(known) ? known.filter(isNamed) : [];
}

function isNamed(known: unknown): known is NamedAccount {
  return (
    typeof known === 'object' &&
    known !== null &&
    'id' in known &&
    typeof known.id === 'string' &&
    isUuid(known.id) &&
    'name' in known &&
    typeof known.name === 'string' &&
    'city' in known &&
    (known.city === null || typeof known.city === 'string')
  );
}

/** Shows who is there already, to go to instead. */
export function SameNameNote(props: { known: readonly NamedAccount[]; onLeave: () => void }) {
  const { known, onLeave } = props;
  const words = useWords(accountMessages);
  return (
    <div className={css.note} role="alert">
      <WarningIcon size={20} />
      <div>
        <p className={css.title}>{words.sameName(known.length)}</p>
        <ul className={css.list}>
          {known.map(({ id, name, city }) => (
            <li key={id}>
              <Link onClick={onLeave} to={`/accounts/${id}`}>
                {name}
              </Link>
              {city ? <span className={css.soft}> {city}</span> : null}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
