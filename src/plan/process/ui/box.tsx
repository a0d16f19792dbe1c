import { memo } from 'react';
import { classNames } from '#base/ui-kit/class-names.ts';
import type { NodeKind } from '../rules/model.ts';
import { boxIcons } from './box-icons.tsx';
import css from './box.module.css';

/** A box as it is drawn: its shape and sign say the kind, its colour whether it is selling time. */
export const Box = memo(function Box(props: {
  kind: NodeKind;
  name: string;
  kindWord: string;
  subline: string;
  sells: boolean;
  chosen?: boolean | undefined;
  finding?: 'error' | 'warning' | 'hint' | undefined;
  mark?: 'added' | 'removed' | 'changed' | 'moved' | undefined;
  block?: boolean | undefined;
}) {
  const { kind, name, kindWord, subline, sells, chosen, finding, mark, block } = props;
  const Icon = boxIcons[kind];
  const round = kind === 'start' || kind === 'end' || kind === 'parallel';
  return (
    <div
      className={classNames(css.box, css[kind], sells && css.sells, block && css.block)}
      data-chosen={chosen || undefined}
      data-finding={finding}
      data-mark={mark}
    >
      {kind === 'parallel' ? (
        <svg aria-hidden="true" className={css.diamond} preserveAspectRatio="none" viewBox="0 0 148 56">
          <path d="M18 1h112l17 27-17 27H18L1 28Z" vectorEffect="non-scaling-stroke" />
        </svg>
      ) : null}
      {kind === 'decision' ? (
        <svg aria-hidden="true" className={css.diamond} preserveAspectRatio="none" viewBox="0 0 176 84">
          <path d="M22 1h132l21 41-21 41H22L1 42Z" vectorEffect="non-scaling-stroke" />
        </svg>
      ) : null}
      <span className={css.sign} title={kindWord}>
        <Icon size={14} />
      </span>
      <span className={css.name} dir="auto">
        {name}
      </span>
      {round || subline === '' ? null : <span className={css.sub}>{subline}</span>}
    </div>
  );
});
