import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { WarningIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { listAlikeAccounts } from '../contract.ts';
import { likenessMessages } from '../likeness-messages.ts';
import { accountMessages } from '../messages.ts';
import type { AccountValues } from './account-values.ts';
import css from './note.module.css';

const leastLetters = 3;

/** Says, while one fills in a new account, which one is probably meant and why. */
export function AlikeNote(props: { values: AccountValues; onLeave: () => void }) {
  const { values, onLeave } = props;
  const words = useWords(accountMessages);
  const reasons = useWords(likenessMessages);
  const { name, website, email, phone, chamberOfCommerceNumber, city } = values;
  const typed = useDeferredValue(
    JSON.stringify({ name, website, email, phone, chamberOfCommerceNumber, city }),
  );
  const { data } = useQuery({
    queryKey: ['accounts', 'alike', typed],
    queryFn: ({ signal }) => ask(listAlikeAccounts, JSON.parse(typed) as Partial<AccountValues>, { signal }),
    enabled: name.trim().length >= leastLetters || [website, email, phone].some((one) => one.length > 5),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const known = data?.accounts ?? [];
  return known.length === 0 ? null : (
    <div className={css.note} role="status">
      <WarningIcon size={20} />
      <div>
        <p className={css.title}>{words.sameName(known.length)}</p>
        <ul className={css.list}>
          {known.map((one) => (
            <li key={one.id}>
              <Link onClick={onLeave} to={`/accounts/${one.id}`}>
                {one.name}
              </Link>{' '}
              <span className={css.soft}>
                {[one.city, ...one.reasons.map((reason) => reasons[reason].toLowerCase())]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
