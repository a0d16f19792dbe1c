import { Badge } from '#base/ui-kit/badge.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { CheckIcon } from '#base/ui-kit/icons.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { wings, type Wing } from '#base/ui-kit/wing.ts';

import type { Loop, LoopStop } from '../contract.ts';
import css from './loop-home.module.css';
import { LoopSign } from './loop-sign.tsx';
import { shownOf, useStopWords } from './stop-words.ts';

type Acts = { onOpen: (stop: LoopStop) => void; onDone: (stop: LoopStop) => void };

/** The same as the picture, in words: what there is in each part of the loop, and how it runs. */
export function LoopList({ loop, ...acts }: Acts & { loop: Loop }) {
  const { words } = useStopWords();
  return (
    <Sheet title={words.list}>
      <div className={css.columns}>
        {wings.map((wing) => (
          <Column
            {...acts}
            key={wing}
            mayMark={loop.may.mark}
            stops={loop.items.filter(({ part }) => part === wing)}
            wing={wing}
          />
        ))}
      </div>
    </Sheet>
  );
}

function Column(props: Acts & { wing: Wing; stops: readonly LoopStop[]; mayMark: boolean }) {
  const { wing, stops, mayMark, onOpen, onDone } = props;
  const { words, nameOf, statusOf, detailOf } = useStopWords();
  const late = stops.filter(({ status }) => status === 'late').length;
  return (
    <section aria-label={words[wing]} className={css.column}>
      <h3 className={css.columnHead}>
        <Badge wing={wing}>{words[wing]}</Badge>
        {late > 0 ? (
          <span className={css.lateCount}>
            {late} {words.late.toLowerCase()}
          </span>
        ) : null}
      </h3>
      {stops.length === 0 ? <p className={css.soft}>{words.nothingIn}</p> : null}
      <ul>
        {stops.map((stop) => {
          const shown = shownOf(stop);
          return (
            <li className={css.row} key={stop.id}>
              <button className={css.rowOpen} onClick={() => onOpen(stop)} type="button">
                <LoopSign shown={shown} size={17} wing={wing} />
                <span className={css.rowName}>{nameOf(stop)}</span>
                <span className={css.rowSays} data-shown={shown}>
                  {shown === 'on-rhythm' ? detailOf(stop) : `${statusOf(stop)} · ${detailOf(stop)}`}
                </span>
              </button>
              {mayMark && (stop.due || stop.status === 'late') && stop.status !== 'undecided' ? (
                <IconButton
                  icon={CheckIcon}
                  label={words.markDone(nameOf(stop))}
                  onClick={() => onDone(stop)}
                  small
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
