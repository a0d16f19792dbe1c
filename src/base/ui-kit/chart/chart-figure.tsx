import { useId, useState, type ReactNode } from 'react';
import { Button } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { useWords } from '../language.tsx';
import { kitMessages } from '../messages.ts';
import css from './chart.module.css';

export type FigureTable = {
  head: readonly string[];
  /** The first of a row names it. */
  rows: readonly (readonly string[])[];
};

/**
 * A picture with its table: beside it where there is room, otherwise below it when asked for.
 * @param caption what the picture is of, in a line above it
 * @param table the same figures in words; its last rows are shown first where it is longer than the picture
 */
export function ChartFigure(props: {
  caption: ReactNode;
  /** What the table is called for whoever listens. */
  name: string;
  table: FigureTable;
  legend?: ReactNode;
  /** Is the table open from the start, where there is room for it beside the picture? */
  open?: boolean;
  children: ReactNode;
}) {
  const { caption, name, table, legend, children } = props;
  const words = useWords(kitMessages);
  const id = useId();
  const [shown, setShown] = useState(props.open ?? false);
  return (
    <figure className={css.figure}>
      <div className={css.top}>
        <figcaption className={css.caption}>{caption}</figcaption>
        <Button aria-controls={id} aria-expanded={shown} kind="plain" onClick={() => setShown(!shown)} small>
          {shown ? words.hideTable : words.showTable}
        </Button>
      </div>
      <div className={classNames(css.body, shown && css.both)}>
        <div className={css.picture}>
          {children}
          {legend}
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls can be reached by keyboard */}
        <section aria-label={name} className={css.scroll} hidden={!shown} id={id} tabIndex={0}>
          <table className={css.table}>
            <thead>
              <tr>
                {table.head.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([first, ...rest]) => (
                <tr key={first}>
                  <th scope="row">{first}</th>
                  {rest.map((cell, at) => (
                    <td key={table.head[at + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </figure>
  );
}
