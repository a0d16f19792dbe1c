import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { ScrollRegion } from '#base/ui-kit/scroll-region.tsx';
import { besideEachOther, type BesideLine } from '../../rules/simulate/verdict.ts';
import { formatNumber } from '#base/i18n/format.ts';
import { simulationMessages } from '../messages.ts';
import { useSpans } from './use-spans.ts';
import type { Run } from './use-simulation.ts';
import css from './simulation.module.css';

/** Two versions in figures: what the first makes better or worse than the second. */
export function SideBySide({ first, second }: { first: Run; second: Run }) {
  const words = useWords(simulationMessages);
  const language = useLanguage();
  const span = useSpans();
  const write = (line: BesideLine, minutes: number) =>
    line.of === 'sellingPerWeek' ? words.hoursLong(formatNumber(minutes / 60, language, 1)) : span(minutes);
  const lines = besideEachOther(second.result, first.result);
  const judged = ({ before, after, better }: BesideLine) => {
    const change = after - before;
    if (Math.abs(change) < Math.max(0.5, before * 0.01)) return 'same' as const;
    return change > 0 === (better === 'more') ? ('better' as const) : ('worse' as const);
  };
  return (
    <Sheet title={words.beside(first.version.name, second.version.name)}>
      <ScrollRegion label={words.figure}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{words.figure}</th>
              <th scope="col">{second.version.name}</th>
              <th scope="col">{first.version.name}</th>
              <th scope="col">{words.difference}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const verdict = judged(line);
              const change = line.after - line.before;
              return (
                <tr key={line.of}>
                  <th scope="row">{words[`line-${line.of}`]}</th>
                  <td>{write(line, line.before)}</td>
                  <td>{write(line, line.after)}</td>
                  <td data-verdict={verdict}>
                    {verdict === 'same'
                      ? words.same
                      : `${change > 0 ? '+' : '−'}${write(line, Math.abs(change))} · ${words[verdict]}`}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </Sheet>
  );
}
