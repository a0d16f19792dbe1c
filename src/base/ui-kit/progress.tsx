import { useId } from 'react';
import { classNames } from './class-names.ts';
import css from './progress.module.css';

/**
 * How far something is, with its words: `Rijen lezen` … `4.200 van 8.800`.
 * @param value 0 to 1; without it the bar says only that something runs
 * @param thin a bare line along an edge; the label is then only spoken
 */
export function Progress(props: {
  label: string;
  value?: number | undefined;
  detail?: string | undefined;
  thin?: boolean | undefined;
}) {
  const { label, value, detail, thin } = props;
  const id = useId();
  const share = value === undefined ? undefined : Math.max(0, Math.min(1, value));
  const bar = (
    <progress
      aria-label={thin ? label : undefined}
      className={classNames(css.bar, thin && css.thin)}
      id={id}
      max={1}
      value={share}
    />
  );
  if (thin) return bar;
  return (
    <div className={css.progress}>
      <div className={css.words}>
        <label htmlFor={id}>{label}</label>
        {detail ? <span className={css.detail}>{detail}</span> : null}
      </div>
      {bar}
    </div>
  );
}
