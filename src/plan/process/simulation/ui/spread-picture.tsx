import { formatNumber } from '#base/i18n/format.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { simulationMessages } from '../messages.ts';
import { useSpans } from './use-spans.ts';
import css from './simulation.module.css';

const [wide, high, gap] = [600, 110, 3];

/**
 * How many deals took how long: columns, and the same as a table that opens.
 * @param until how far the picture runs, so that two of them can be held beside each other
 */
export function SpreadPicture(props: {
  spread: readonly { upTo: number; deals: number }[];
  until: number;
  at: number;
}) {
  const { spread, until, at } = props;
  const words = useWords(simulationMessages);
  const language = useLanguage();
  const span = useSpans();
  const most = Math.max(1, ...spread.map(({ deals }) => deals));
  const last = spread.at(-1);
  if (!last) return null;
  const each = ((last.upTo / until) * wide) / spread.length;
  const label = (upTo: number) => (upTo === last.upTo ? words.longer : span(upTo));
  return (
    <figure className={css.spread}>
      <figcaption>{words.spread}</figcaption>
      <svg aria-hidden="true" viewBox={`0 0 ${wide} ${high}`}>
        {spread.map(({ upTo, deals }, i) => (
          <rect
            className={at === 0 ? css.firstColumn : css.secondColumn}
            height={(deals / most) * high}
            key={upTo}
            rx={2}
            width={Math.max(each - gap, each / 2)}
            x={i * each}
            y={high - (deals / most) * high}
          />
        ))}
      </svg>
      <div aria-hidden="true" className={css.ticks}>
        {[0.25, 0.5, 0.75].map((part) => (
          <span key={part} style={{ insetInlineStart: `${part * 100}%` }}>
            {span(until * part)}
          </span>
        ))}
      </div>
      <details>
        <summary>{words.asTable}</summary>
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
