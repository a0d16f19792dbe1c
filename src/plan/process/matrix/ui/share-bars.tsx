import { useState } from 'react';
import { formatRatio } from '#base/i18n/format.ts';
import type { Ratio } from '#base/kernel/ratio.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import type { Matrix } from '../../rules/matrix.ts';
import { matrixMessages } from '../messages.ts';
import type { useCellNames } from './use-cell-names.ts';
import { useMinutes } from './use-minutes.ts';
import css from './matrix.module.css';

type Part = { key: string; name: string; tone: number; minutes: number };
type Bar = { key: string; name: string; share: number; minutes: number; parts: Part[] };

/** How the time of one deal is shared out: a bar per phase with a part per team, or the other way round. */
export function ShareBars({ matrix, names }: { matrix: Matrix; names: ReturnType<typeof useCellNames> }) {
  const words = useWords(matrixMessages);
  const language = useLanguage();
  const [by, setBy] = useState<'byPhase' | 'byTeam'>('byPhase');
  const { rows, lanes, whole } = matrix;
  const bars: Bar[] =
    by === 'byPhase'
      ? rows.map((row) => ({
          key: row.phaseId ?? '',
          name: names.phase(row.phaseId),
          share: row.share,
          minutes: row.minutes,
          parts: row.cells.map((cell, i) => ({
            key: cell.laneId,
            name: names.lane(cell.laneId),
            tone: i,
            minutes: cell.minutes,
          })),
        }))
      : lanes.map((lane, i) => ({
          key: lane.laneId,
          name: names.lane(lane.laneId),
          share: lane.share,
          minutes: lane.minutes,
          parts: rows.map((row, at) => ({
            key: row.phaseId ?? '',
            name: names.phase(row.phaseId),
            tone: at,
            minutes: row.cells[i]?.minutes ?? 0,
          })),
        }));
  const most = Math.max(...bars.map(({ minutes }) => minutes), 1e-9);
  const minutes = useMinutes();
  const legend = bars[0]?.parts ?? [];
  const said = bars.map((bar) => `${bar.name} ${minutes(bar.minutes)}`).join(', ');
  return (
    <Sheet
      actions={
        <Segmented
          label={words.by}
          onChange={setBy}
          options={(['byPhase', 'byTeam'] as const).map((value) => ({ value, label: words[value] }))}
          value={by}
        />
      }
      title={words.shares}
    >
      {whole.minutes === 0 ? (
        <p className={css.intro}>{words.noMinutes}</p>
      ) : (
        <>
          <div aria-label={words.sharesSays(said)} className={css.bars} role="img">
            {bars.map((bar) => (
              <div className={css.barLine} key={bar.key}>
                <span className={css.barName}>{bar.name}</span>
                <span className={css.bar}>
                  {bar.parts
                    .filter((part) => part.minutes > 0)
                    .map((part) => (
                      <span
                        className={css.part}
                        data-tone={part.tone % 12}
                        key={part.key}
                        style={{ inlineSize: `${(part.minutes / most) * 100}%` }}
                        title={`${bar.name}, ${part.name}: ${minutes(part.minutes)}`}
                      />
                    ))}
                </span>
                <span className={css.barSays}>
                  {minutes(bar.minutes)}{' '}
                  <span className={css.soft}>{formatRatio(bar.share as Ratio, language)}</span>
                </span>
              </div>
            ))}
          </div>
          <ul className={css.legend}>
            {legend
              .filter(({ key }) =>
                bars.some(({ parts }) => parts.some((p) => p.key === key && p.minutes > 0)),
              )
              .map(({ key, name, tone }) => (
                <li key={key}>
                  <span aria-hidden="true" className={css.swatch} data-tone={tone % 12} />
                  {name}
                </li>
              ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}
