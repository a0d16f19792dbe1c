import { useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '#base/ui-kit/language.tsx';

import type { Pair } from '../contract.ts';
import { duplicateMessages } from '../messages.ts';
import type { MergedKind } from '../rules/parts.ts';
import css from './duplicates.module.css';
import { MergeDialog } from './merge-dialog.tsx';
import { PairCard } from './pair-card.tsx';
import { useDeciding } from './use-duplicates.ts';

const keyOf = ({ a, b }: Pair) => `${a.id} ${b.id}`;

/** The pairs, walked through with the arrows: Enter merges, N says that they are not the same, L puts them off. */
export function PairList(props: { kind: MergedKind; pairs: readonly Pair[]; mayJudge: boolean }) {
  const { kind, pairs, mayJudge } = props;
  const words = useWords(duplicateMessages);
  const { decide, merged } = useDeciding(kind);
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const [merging, setMerging] = useState<Pair | null>(null);
  const reached = Math.min(at, pairs.length - 1);

  const focus = (index: number) => {
    setAt(index);
    list.current?.querySelectorAll<HTMLElement>('[data-pair]')[index]?.focus();
  };
  const done = async (pair: Pair, verdict: 'different' | 'later') => {
    const index = pairs.indexOf(pair);
    await decide(pair, verdict);
    // The next one has come in the place of this one.
    requestAnimationFrame(() => focus(Math.min(index, pairs.length - 2)));
  };
  const press = (event: KeyboardEvent, pair: Pair, index: number) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: pairs.length - 1 }[event.key];
    if (to !== undefined && to >= 0 && to < pairs.length) {
      event.preventDefault();
      focus(to);
    }
    if (!mayJudge) return;
    const does: Record<string, () => void> = {
      Enter: () => setMerging(pair),
      n: () => void done(pair, 'different'),
      l: () => void done(pair, 'later'),
    };
    const action = does[event.key] ?? does[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  };
  return (
    <>
      <ul aria-label={words.list} className={css.pairs} ref={list}>
        {pairs.map((pair, index) => (
          <li key={keyOf(pair)}>
            <PairCard
              isReached={index === reached}
              mayJudge={mayJudge}
              onDecide={(verdict) => void done(pair, verdict)}
              onKeyDown={(event) => press(event, pair, index)}
              onMerge={() => setMerging(pair)}
              onReach={() => setAt(index)}
              pair={pair}
            />
          </li>
        ))}
      </ul>
      {merging ? (
        <MergeDialog
          a={merging.a.id}
          b={merging.b.id}
          kind={kind}
          onClose={() => setMerging(null)}
          onMerged={(merge) => {
            setMerging(null);
            void merged(merge);
          }}
        />
      ) : null}
    </>
  );
}
