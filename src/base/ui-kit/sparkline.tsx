import { formatNumber } from '#base/i18n/format.ts';
import { useLanguage, useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { sparklinePath } from './sparkline-path.ts';
import css from './sparkline.module.css';

const width = 60;
const height = 18;

/**
 * A figure's history as a thin line with a dot at its end.
 * @param values oldest first; null where nothing was measured
 * @param write how one value is said; a plain number where it is left out
 */
export function Sparkline(props: {
  label: string;
  values: readonly (number | null)[];
  write?: ((value: number) => string) | undefined;
}) {
  const { label, values } = props;
  const language = useLanguage();
  const words = useWords(kitMessages);
  const write =
    props.write ?? ((value: number) => formatNumber(value, language, Number.isInteger(value) ? 0 : 1));
  const known = values.filter((value) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const said =
    first === undefined || last === undefined
      ? words.noHistory
      : words.trend(write(first), write(last), write(Math.min(...known)), write(Math.max(...known)));
  const line = sparklinePath(values, width, height);
  return (
    <svg
      aria-label={`${label}. ${said}`}
      className={css.spark}
      role="img"
      viewBox={`-2 -3 ${width + 5} ${height + 6}`}
    >
      <path className={css.line} d={line.d} />
      {line.last ? <circle className={css.dot} cx={line.last.x} cy={line.last.y} r={2} /> : null}
    </svg>
  );
}
