import { useEffect, useRef, useState } from 'react';
import type { EChartsCoreOption } from 'echarts/core';
import { classNames } from '../class-names.ts';
import { useWords } from '../language.tsx';
import { kitMessages } from '../messages.ts';
import { VisuallyHidden } from '../visually-hidden.tsx';
import type { drawIn } from './chart-engine.ts';
import { useChartLook, type ChartLook } from './chart-look.ts';
import css from './chart.module.css';

export type Drawing = (place: { look: ChartLook; width: number }) => EChartsCoreOption;

type Drawn = ReturnType<typeof drawIn>;

/**
 * The place where ECharts draws; it comes with the first chart. Follows its own width, the theme and the wish for
 * stillness. Whoever listens to the screen hears `label`; the table beside it says the rest.
 * @param draw from the palette and the width in pixels to the option of ECharts; the same function draws nothing anew
 */
export function ChartCanvas(props: { label: string; draw: Drawing; tall?: 'low' | 'usual' | 'high' }) {
  const { label, draw, tall = 'usual' } = props;
  const words = useWords(kitMessages);
  const look = useChartLook();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<Drawn | null>(null);
  const [state, setState] = useState<'coming' | 'drawn' | 'failed'>('coming');
  const [width, setWidth] = useState(0);

  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    let gone = false;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    const begin = async () => {
      const engine = await import('./chart-engine.ts');
      if (gone) return;
      chart.current = engine.drawIn(element);
      watch.observe(element);
      setWidth(element.clientWidth);
      setState('drawn');
    };
    begin().catch(() => {
      if (!gone) setState('failed');
    });
    return () => {
      gone = true;
      watch.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    if (state !== 'drawn' || width === 0) return;
    chart.current?.resize();
    chart.current?.setOption({ animation: !look.still, ...draw({ look, width }) }, { notMerge: true });
  }, [state, width, look, draw]);

  return (
    <div className={classNames(css.frame, css[tall])}>
      <div aria-label={label} className={css.place} ref={place} role="img" />
      {state === 'coming' ? (
        <output className={css.coming}>
          <VisuallyHidden>{words.loading}</VisuallyHidden>
        </output>
      ) : null}
      {state === 'failed' ? <p className={css.failed}>{words.chartFailed}</p> : null}
    </div>
  );
}
