import { useWords } from '#base/ui-kit/language.tsx';
import { releaseMessages } from '../release-messages.ts';
import { pairsOf, type Difference } from '../rules/compare.ts';
import { detailChanges, type DetailChange } from '../rules/detail-changes.ts';
import type { ProcessModel } from '../rules/model.ts';
import css from './process.module.css';

export type Models = { before: ProcessModel; after: ProcessModel };

/** Of a step whose particulars changed: which, from what to what. */
export function DetailsOf({ before, after, difference }: Models & { difference: Difference }) {
  const said = useWords(releaseMessages);
  if (difference.kind !== 'details') return null;
  const pair = pairsOf(before, after).find((one) => one.after.id === difference.nodeId);
  if (!pair) return null;
  return (
    <ul className={css.detailChanges}>
      {detailChanges(pair.before, pair.after).map((change) => (
        <li key={change.what}>
          <span className={css.soft}>{said[change.what]}</span>
          <Words change={change} />
        </li>
      ))}
    </ul>
  );
}

function Words({ change }: { change: DetailChange }) {
  const gone = 'before' in change ? [change.before] : 'removed' in change ? change.removed : [];
  const come = 'after' in change ? [change.after] : 'added' in change ? change.added : [];
  return (
    <>
      {gone
        .filter((text) => text !== '')
        .map((text) => (
          <del dir="auto" key={text}>
            {text}
          </del>
        ))}
      {come
        .filter((text) => text !== '')
        .map((text) => (
          <ins dir="auto" key={text}>
            {text}
          </ins>
        ))}
    </>
  );
}
