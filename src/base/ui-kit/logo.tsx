import { useId } from 'react';
import { wingPath } from './lemniscate-path.ts';
import { wings } from './wing.ts';
import css from './logo.module.css';

/** The loop as a mark: from the colour of planning to that of doing, as the week goes. The name stands beside it. */
export function Logo(props: { size?: number | undefined }) {
  const gradient = useId();
  const width = props.size ?? 34;
  return (
    <svg aria-hidden="true" className={css.logo} height={width / 2} viewBox="-18 -9 36 18" width={width}>
      <defs>
        <linearGradient gradientUnits="userSpaceOnUse" id={gradient} x1={-16} x2={16} y1={0} y2={0}>
          <stop className={css.plan} offset="0.3" />
          <stop className={css.do} offset="0.7" />
        </linearGradient>
      </defs>
      {wings.map((wing) => (
        <path className={css.line} d={wingPath(wing, 16)} key={wing} stroke={`url(#${gradient})`} />
      ))}
    </svg>
  );
}
