import {
  useCallback,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
} from 'react';
import { LoopBands } from '#base/ui-kit/loop-band.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';
import { wings } from '#base/ui-kit/wing.ts';

import type { LoopStop } from '../contract.ts';
import css from './loop-picture.module.css';
import { LoopSign } from './loop-sign.tsx';
import { layOut, type Placed } from './picture-layout.ts';
import { shownOf, useStopWords } from './stop-words.ts';

/**
 * The rhythm as one picture: every item at its place on the loop, drawn as it runs. Arrows walk along it, Enter opens;
 * what it shows stands in the list below as well.
 */
export function LoopPicture(props: {
  stops: readonly LoopStop[];
  /** Nothing of it can be opened yet: what a loop could be. */
  ghost?: boolean | undefined;
  onOpen: (stop: LoopStop) => void;
}) {
  const { stops, ghost = false, onOpen } = props;
  const id = useId();
  const { words, nameOf, detailOf, statusOf, spokenOf } = useStopWords();
  const { ref, room } = useRoom();
  const [at, setAt] = useState<string | null>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const layout = layOut(stops, room, nameOf, measured);
  const { placed, width, height, half, band, radius } = layout;
  const middle = { x: width / 2, y: height / 2 };
  const here = Math.max(
    0,
    placed.findIndex(({ stop }) => stop.id === at),
  );
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const to = {
      ArrowRight: here + 1,
      ArrowDown: here + 1,
      ArrowLeft: here - 1,
      ArrowUp: here - 1,
      Home: 0,
      End: placed.length - 1,
    }[event.key];
    if (to === undefined || placed.length === 0) return;
    event.preventDefault();
    const next = (to + placed.length) % placed.length;
    event.currentTarget.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  const shown = placed.find(({ stop }) => stop.id === looked);
  return (
    <section
      aria-describedby={`${id}-hint`}
      aria-label={words.picture}
      className={css.picture}
      data-ghost={ghost || undefined}
      ref={ref}
      style={
        {
          height,
          '--dot': `${radius * 2.55}px`,
          '--head': `${Math.max(17, half * 0.075)}px`,
          '--type': `${layout.type}px`,
        } as CSSProperties
      }
    >
      <VisuallyHidden>
        <span id={`${id}-hint`}>{words.pictureHint}</span>
      </VisuallyHidden>
      <svg
        aria-hidden="true"
        className={css.drawing}
        height={height}
        viewBox={`${-middle.x} ${-middle.y} ${width} ${height}`}
        width={width}
      >
        <LoopBands half={half} lively={!ghost} width={band} />
        {placed.map(({ stop, label }) =>
          label?.leader ? (
            <path
              className={css.leader}
              d={`M${label.leader.from.x} ${label.leader.from.y}L${label.leader.to.x} ${label.leader.to.y}`}
              data-late={stop.status === 'late' || undefined}
              key={stop.id}
            />
          ) : null,
        )}
      </svg>
      {wings.map((wing) => (
        <p
          aria-hidden="true"
          className={css.caption}
          data-wing={wing}
          key={wing}
          style={{ left: middle.x + layout.captions[wing].x, top: middle.y + layout.captions[wing].y }}
        >
          {words[wing]}
        </p>
      ))}
      {(['manager', 'team'] as const).map((side) => (
        <p
          aria-hidden="true"
          className={css.side}
          key={side}
          style={{ left: middle.x + (side === 'manager' ? -1 : 1) * half * 0.56, top: middle.y }}
        >
          {words[side]}
          {ghost || half < 220 || runsOf(stops, side)[1] === 0 ? null : (
            <span>{words.sideRuns(...runsOf(stops, side))}</span>
          )}
        </p>
      ))}
      {ghost ? (
        <div aria-hidden="true" className={css.stops}>
          {placed.map(({ stop, dot }) => (
            <span
              className={css.ghost}
              key={stop.id}
              style={{ left: middle.x + dot.x, top: middle.y + dot.y }}
            >
              <LoopSign shown="undecided" size={radius * 2.55} />
            </span>
          ))}
        </div>
      ) : (
        <div onKeyDown={walk} onPointerLeave={() => setLooked(null)} role="presentation">
          <ul className={css.stops}>
            {placed.map(({ stop, dot }, i) => (
              <li key={stop.id} style={{ left: middle.x + dot.x, top: middle.y + dot.y }}>
                <button
                  aria-label={spokenOf(stop)}
                  className={css.stop}
                  data-shown={shownOf(stop)}
                  data-wing={stop.part}
                  onBlur={() => setLooked(null)}
                  onClick={() => onOpen(stop)}
                  onFocus={() => {
                    setAt(stop.id);
                    setLooked(stop.id);
                  }}
                  onPointerEnter={() => setLooked(stop.id)}
                  tabIndex={i === here ? 0 : -1}
                  type="button"
                >
                  <LoopSign shown={shownOf(stop)} size={radius * 2.55} wing={stop.part} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div aria-hidden="true">
        {placed.map(({ stop, label }) =>
          label ? (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- its dot is the button
            <span
              className={css.label}
              data-looked={stop.id === looked || undefined}
              data-shown={shownOf(stop)}
              key={stop.id}
              onClick={ghost ? undefined : () => onOpen(stop)}
              onPointerEnter={() => setLooked(stop.id)}
              style={{ left: middle.x + label.x, top: middle.y + label.y, width: label.width }}
            >
              {nameOf(stop)}
            </span>
          ) : null,
        )}
        {shown && !ghost ? (
          <span className={css.bubble} style={besideOf(shown, layout)}>
            <strong>{nameOf(shown.stop)}</strong>
            <span data-shown={shownOf(shown.stop)}>{statusOf(shown.stop)}</span>
            <span>{detailOf(shown.stop)}</span>
          </span>
        ) : null}
      </div>
    </section>
  );
}

const halves = { manager: ['plan', 'act'], team: ['check', 'do'] } as const;

/** How many of one half of the loop run as they should, and of how many. */
function runsOf(stops: readonly LoopStop[], side: 'manager' | 'team'): [number, number] {
  const own = stops.filter(
    ({ part, status }) => status !== 'undecided' && halves[side].some((wing) => wing === part),
  );
  return [own.filter(({ status }) => status === 'on-rhythm').length, own.length];
}

/** Inside the lobe, beside its dot: there no words of others lie. */
function besideOf({ dot }: Placed, { width, height, radius }: ReturnType<typeof layOut>): CSSProperties {
  const right = dot.x - dot.out.x * (radius + 10) > 0 === dot.out.x < 0;
  const x = Math.max(90, Math.min(width - 90, width / 2 + dot.x));
  return {
    left: x,
    top: height / 2 + dot.y + (dot.y < 0 ? radius + 12 : -radius - 12),
    translate: `${right ? '-50%' : '-50%'} ${dot.y < 0 ? '0' : '-100%'}`,
  };
}

let pen: CanvasRenderingContext2D | null = null;

/** How wide words are in the type of the labels, for letters of one pixel high. */
function measured(text: string, bold: boolean): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * 0.55;
  pen.font = `${bold ? 600 : 500} 100px 'Figtree Variable', system-ui, sans-serif`;
  return pen.measureText(text).width / 100;
}

/** How much room the picture has: the width where it stands, and the window's height but for what stands above it. */
function useRoom() {
  const element = useRef<HTMLElement | null>(null);
  const [room, setRoom] = useState({ width: 1000, tallest: 520 });
  const look = useCallback(() => {
    const width = element.current?.clientWidth ?? 0;
    const next = { width, tallest: Math.max(360, window.innerHeight - 300) };
    if (width > 0)
      setRoom((before) => (before.width === next.width && before.tallest === next.tallest ? before : next));
  }, []);
  useLayoutEffect(() => {
    look();
    const watch = new ResizeObserver(look);
    if (element.current) watch.observe(element.current);
    window.addEventListener('resize', look);
    // Words are wider or narrower once their own type has come.
    void document.fonts.ready.then(() => setRoom((before) => ({ ...before })));
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', look);
    };
  }, [look]);
  return { ref: element, room };
}
