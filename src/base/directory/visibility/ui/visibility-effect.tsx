import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '#base/i18n/format.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import type { VisibilityEffect } from '../contract.ts';
import { visibilityMessages } from '../messages.ts';
import type { Visibility } from '../words.ts';
import { effectQuery } from './use-visibility.ts';
import css from './visibility.module.css';

type Person = VisibilityEffect['people'][number];

/** What a choice would change, before it is kept: in one sentence, and colleague by colleague. */
export function VisibilityEffectTable(wish: { visibility: Visibility; exceptions: readonly MemberId[] }) {
  const words = useWords(visibilityMessages);
  const { data: effect, error, refetch } = useQuery(effectQuery(wish));
  return (
    <section aria-live="polite" className={css.effect}>
      <h2>{words.effectTitle}</h2>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {effect ? <Effect effect={effect} /> : error ? null : <Skeleton lines={3} />}
    </section>
  );
}

const seesLess = ({ now, later }: Person) => later.deals < now.deals || later.accounts < now.accounts;
const seesMore = ({ now, later }: Person) => later.deals > now.deals || later.accounts > now.accounts;

function Effect({ effect }: { effect: VisibilityEffect }) {
  const words = useWords(visibilityMessages);
  const { people } = effect;
  const less = people.filter(seesLess);
  const more = people.filter((person) => seesMore(person) && !seesLess(person));
  if (less.length === 0 && more.length === 0) return <p>{words.noChange}</p>;
  return (
    <>
      {less.length > 0 ? (
        <p className={css.headline}>{words.less(less.length, effect.hidden.deals, effect.hidden.accounts)}</p>
      ) : null}
      {more.length > 0 ? <p className={css.headline}>{words.more(more.length)}</p> : null}
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{words.who}</th>
              <th className={css.figure} scope="col">
                {words.deals}
              </th>
              <th className={css.figure} scope="col">
                {words.accounts}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...less, ...more].map((person) => (
              <tr key={person.id}>
                <th scope="row">{person.name}</th>
                <FromTo now={person.now.deals} later={person.later.deals} />
                <FromTo now={person.now.accounts} later={person.later.accounts} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function FromTo({ now, later }: { now: number; later: number }) {
  const words = useWords(visibilityMessages);
  const language = useLanguage();
  const from = formatNumber(now, language);
  return now === later ? (
    <td className={`${css.figure} ${css.same}`}>{from}</td>
  ) : (
    <td className={css.figure}>{words.fromTo(from, formatNumber(later, language))}</td>
  );
}
