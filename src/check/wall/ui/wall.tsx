import { formatWeek } from '#base/i18n/format.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Logo } from '#base/ui-kit/logo.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';

import type { ShownWall, WallRow } from '../contract.ts';
import { wallMessages } from '../messages.ts';
import { slidesOf, type Slide } from '../rules/slides.ts';
import { ActivitySlide } from './activity-slide.tsx';
import { LoopSlide } from './loop-slide.tsx';
import { ScoreSlide } from './score-slide.tsx';
import { TrendSlide } from './trend-slide.tsx';
import { useAwake, useClock, useColours } from './use-hung-up.ts';
import { useNewWins } from './use-new-wins.ts';
import { useRotation } from './use-rotation.ts';
import { WallControls } from './wall-controls.tsx';
import css from './wall.module.css';
import { WinCelebration } from './win-celebration.tsx';
import { WinsSlide } from './wins-slide.tsx';

/** From so long without an answer on, the figures may be old. */
const staleMillis = 100_000;

/** A wall: one picture after the other, legible at five metres, with what was just won over it. */
export function Wall(props: {
  shown: ShownWall;
  /** When the figures came in, milliseconds. */
  readAt: number;
  failed: boolean;
  preview?: boolean | undefined;
}) {
  const { shown, readAt, failed, preview = false } = props;
  const words = useWords(wallMessages);
  const language = useLanguage();
  const slides = slidesOf(shown);
  const { celebrated, over } = useNewWins(shown);
  const rotation = useRotation(
    slides.map(({ key }) => key),
    shown.seconds,
    celebrated !== null,
  );
  const now = useClock();
  useColours(shown.theme);
  useAwake();
  const slide = slides[rotation.at];
  const time = (at: Date | number) =>
    new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
      timeZone: shown.timeZone,
      hour: '2-digit',
      minute: '2-digit',
    }).format(at);
  const week = shown.weeks.at(-1);
  const stale = failed || now.getTime() - readAt > staleMillis;
  const head = titleOf(slide, shown, words);
  return (
    <div className={css.wall}>
      <div className={css.stage}>
        <header className={css.head}>
          <span className={css.mark}>
            <Logo size={64} />
          </span>
          <div className={css.title}>
            <h1>{head.title}</h1>
            <p>{head.says}</p>
          </div>
          <p className={css.when}>
            {week ? <span>{formatWeek(week)}</span> : null}
            <time>{time(now)}</time>
          </p>
        </header>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on a phone it scrolls, and has to be reachable without a pointer */}
        <main aria-label={head.title} className={css.body} key={slide?.key} tabIndex={0}>
          {slide ? (
            <Picture shown={shown} slide={slide} />
          ) : (
            <div className={css.still}>
              <h2>{words.noFigures}</h2>
              <p>{words.noFiguresSay}</p>
            </div>
          )}
        </main>
        <footer className={css.foot}>
          {stale ? (
            <p className={css.stale} role="status">
              {words.stale(time(readAt))}
            </p>
          ) : null}
          {rotation.paused ? <p className={css.paused}>{words.paused}</p> : null}
          {slides.length > 1 ? (
            <ol aria-hidden="true" className={css.places}>
              {slides.map(({ key }, n) => (
                <li data-now={n === rotation.at || undefined} key={key}>
                  {n === rotation.at ? (
                    <span
                      className={css.passing}
                      data-held={rotation.paused || celebrated !== null || undefined}
                      key={key}
                      style={{ animationDuration: `${shown.seconds}s` }}
                    />
                  ) : null}
                </li>
              ))}
            </ol>
          ) : null}
          <VisuallyHidden>{words.place(rotation.at + 1, Math.max(1, slides.length))}</VisuallyHidden>
        </footer>
      </div>
      <WallControls preview={preview} rotation={rotation} />
      {celebrated ? <WinCelebration key={celebrated.id} onOver={over} win={celebrated} /> : null}
    </div>
  );
}

type Words = ReturnType<typeof useWords<typeof wallMessages>>;

function titleOf(slide: Slide<WallRow> | undefined, shown: ShownWall, words: Words) {
  const names = shown.boards.map(({ name }) => name);
  if (slide && 'scope' in slide) return { title: names[slide.scope] ?? shown.name, says: words[slide.view] };
  const own = names.length === 1 ? names[0] : shown.organisation;
  return { title: slide ? words[slide.view] : shown.name, says: own ?? shown.organisation };
}

function Picture({ slide, shown }: { slide: Slide<WallRow>; shown: ShownWall }) {
  if (slide.view === 'score')
    return <ScoreSlide currency={shown.currency} rows={slide.rows} weeks={shown.weeks} />;
  if (slide.view === 'trends')
    return <TrendSlide currency={shown.currency} rows={slide.rows} weeks={shown.weeks} />;
  if (slide.view === 'wins') return shown.wins ? <WinsSlide shown={shown} wins={shown.wins} /> : null;
  if (slide.view === 'activity')
    return shown.activity ? <ActivitySlide activity={shown.activity} today={shown.today} /> : null;
  return shown.loop ? <LoopSlide loop={shown.loop} /> : null;
}
