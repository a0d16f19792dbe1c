import { formatNumber } from '#base/i18n/format.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { simulationMessages } from '../messages.ts';
import { useSpans } from './use-spans.ts';
import css from './simulation.module.css';

const [wide, high, gap] = [600, 110, 3];

/** How many deals took how long: columns, and the same as a table that opens. */
export function SpreadPicture({ spread }: { spread: readonly { upTo: number; deals: number }[] }) {
  const words = useWords(simulationMessages);
  const language = useLanguage();
  const span = useSpans();
  const most = Math.max(1, ...spread.map(({ deals }) => deals));
  const each = wide / Math.max(1, spread.length);
  const last = spread.at(-1);
  if (!last) return null;
  const label = (upTo: number) => (upTo === last.upTo ? words.longer : span(upTo));
  return (
    <figure className={css.spread}>
      <figcaption>{words.spread}</figcaption>
      <svg aria-hidden="true" viewBox={`0 0 ${wide} ${high + 22}`}>
        {spread.map(({ upTo, deals }, i) => (
          <rect
            className={css.column}
            height={(deals / most) * high}
            key={upTo}
            rx={2}
            width={each - gap}
            x={i * each}
            y={high - (deals / most) * high}
          />
        ))}
        {spread.map(({ upTo }, i) =>
          i % 5 === 4 && i < spread.length - 1 ? (
            <text className={css.tick} key={upTo} textAnchor="middle" x={(i + 1) * each} y={high + 16}>
              {span(upTo)}
            </text>
          ) : null,
        )}
      </svg>
      <details>
        <summary>{words.dealCount}</summary>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{words.spreadUpTo}</th>
              <th scope="col">{words.dealCount}</th>
            </tr>
          </thead>
          <tbody>
            {spread.map(({ upTo, deals }) => (
              <tr key={upTo}>
                <td>{label(upTo)}</td>
                <td>{formatNumber(deals, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
