import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import type { TeamId } from '#base/kernel/id.ts';
import { routingMessages } from '../messages.ts';
import { flowPicture, type FlowBlock } from '../rules/flow-picture.ts';
import { timeInWords } from '../rules/time-words.ts';
import { inUse, type Shown } from './shown.ts';
import { WideTable } from './wide-table.tsx';
import css from './routing.module.css';

const measures = { width: 620, block: 10, gap: 14, perWeight: 9 };
const side = 170;
const wings = ['plan', 'do', 'check', 'act'] as const;

/** From channel by kind to team, as a picture of streams and as a table. */
export function RoutingFlow({ routing, names, side: from }: Shown) {
  const words = useWords(routingMessages);
  const language = useLanguage();
  const { channels, kinds } = inUse(routing);
  const rules = routing.rules
    .filter(
      ({ side: of, channel, kind }) => of === from && channels.includes(channel) && kinds.includes(kind),
    )
    .flatMap((rule) => (rule.teamId === null ? [] : [{ ...rule, teamId: rule.teamId }]))
    .toSorted(
      (a, b) =>
        channels.indexOf(a.channel) - channels.indexOf(b.channel) ||
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
    );
  if (rules.length === 0)
    return (
      <Sheet>
        <EmptyState title={words.flowEmpty} />
      </Sheet>
    );
  const { height, blocks, bands } = flowPicture(
    rules.map(({ channel, kind, teamId }) => ({ left: channel, middle: kind, right: teamId, weight: 1 })),
    measures,
  );
  const teamIds = [...new Set(rules.map(({ teamId }) => teamId as string))];
  const wingOf = (id: string) => wings[teamIds.indexOf(id) % wings.length] ?? 'plan';
  const nameOf = ({ column, id }: FlowBlock) =>
    column === 0 ? names.channel(id) : column === 1 ? names.kind(id) : names.team(id as TeamId);
  const gap = (measures.width - measures.block) / 2;
  return (
    <div className={css.stack}>
      <Sheet>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on a narrow screen it scrolls, and the keyboard has to reach it */}
        <div aria-label={words.flowLabel} className={css.picture} role="group" tabIndex={0}>
          <svg
            aria-label={words.flowLabel}
            role="img"
            viewBox={`${-side} -26 ${measures.width + 2 * side} ${height + 40}`}
          >
            {bands.map(({ from: begin, to, column, path }) => (
              <path
                className={column === 1 ? css[wingOf(to)] : css.band}
                d={path}
                key={`${column} ${begin} ${to}`}
              />
            ))}
            {blocks.map((block) => {
              const x = block.column * gap;
              const middle = block.y + block.height / 2;
              return (
                <g key={`${block.column} ${block.id}`}>
                  <rect
                    className={block.column === 2 ? css[`${wingOf(block.id)}Block`] : css.block}
                    height={block.height}
                    rx={3}
                    width={measures.block}
                    x={x}
                    y={block.y}
                  />
                  <text
                    className={css.blockName}
                    dominantBaseline="central"
                    textAnchor={block.column === 0 ? 'end' : block.column === 1 ? 'middle' : 'start'}
                    x={
                      block.column === 0
                        ? x - 10
                        : block.column === 1
                          ? x + measures.block / 2
                          : x + measures.block + 10
                    }
                    y={block.column === 1 ? block.y - 7 : middle}
                  >
                    {nameOf(block)}
                  </text>
                </g>
              );
            })}
          </svg>
        </div>
      </Sheet>
      <Sheet flush title={words.flowTable}>
        <WideTable label={words.flowTable}>
          <thead>
            <tr>
              <th scope="col">{words.channel}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.team}</th>
              <th scope="col">{words.within}</th>
              <th scope="col">{words.fallback}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map(({ channel, kind, teamId, withinMinutes, fallbackTeamId }) => (
              <tr key={`${channel} ${kind}`}>
                <td>{names.channel(channel)}</td>
                <td>{names.kind(kind)}</td>
                <td>{names.team(teamId)}</td>
                <td>{withinMinutes === null ? words.noPromise : timeInWords(withinMinutes, language)}</td>
                <td>{fallbackTeamId === null ? words.noFallback : names.team(fallbackTeamId)}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      </Sheet>
    </div>
  );
}
