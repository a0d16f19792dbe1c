import { useLanguage } from '#base/ui-kit/language.tsx';
import { inLanguage } from '#base/kernel/language.ts';
import { LoopBands, loopBox } from '#base/ui-kit/loop-band.tsx';
import { dotsOnLoop } from '#base/ui-kit/loop-dots.ts';

import type { RhythmItem } from '../../item.ts';
import { loopParts } from '../../rules/starting-items.ts';
import css from './checklist.module.css';

const half = 400;

/** Where the walk is on the loop. A picture of the list beside it: pressing a dot goes there, keys have the list. */
export function WalkLoop(props: {
  items: readonly RhythmItem[];
  at: RhythmItem;
  onGo: (item: RhythmItem) => void;
}) {
  const { items, at, onGo } = props;
  const language = useLanguage();
  const inPart = (part: RhythmItem['part']) => items.filter((item) => item.part === part);
  const { dots, radius } = dotsOnLoop(
    {
      plan: inPart('plan').length,
      do: inPart('do').length,
      check: inPart('check').length,
      act: inPart('act').length,
    },
    half,
    10,
  );
  return (
    <svg aria-hidden="true" className={css.loop} viewBox={loopBox(half, 20)}>
      <LoopBands half={half} width={24} />
      {loopParts.flatMap((part) =>
        inPart(part).map((item, i) => {
          const dot = dots[part][i];
          if (!dot) return null;
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list beside it is the way for keys
            <g
              className={css.dot}
              data-here={item.id === at.id || undefined}
              data-verdict={item.verdict}
              data-wing={part}
              key={item.id}
              onClick={() => onGo(item)}
              transform={`translate(${dot.x} ${dot.y})`}
            >
              <title>{inLanguage(item.name, language)}</title>
              {item.id === at.id ? <circle className={css.here} r={radius + 7} /> : null}
              <circle className={css.touch} r={radius + 4} />
              <circle className={css.point} r={item.verdict === 'struck' ? radius * 0.72 : radius} />
              {item.verdict === 'struck' ? (
                <path
                  className={css.cross}
                  d={`M${-radius * 0.4} ${-radius * 0.4}L${radius * 0.4} ${radius * 0.4}M${radius * 0.4} ${-radius * 0.4}L${-radius * 0.4} ${radius * 0.4}`}
                />
              ) : null}
            </g>
          );
        }),
      )}
    </svg>
  );
}
