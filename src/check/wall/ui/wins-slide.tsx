import { formatCents } from '#base/i18n/format.ts';
import { addDays } from '#base/kernel/date.ts';
import { LoopBand } from '#base/ui-kit/loop-band.tsx';
import { TrophyIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { ShownWall, WallWin } from '../contract.ts';
import { wallMessages } from '../messages.ts';
import css from './slides.module.css';

type Wins = NonNullable<ShownWall['wins']>;

/** What was won last, and how much this week and this month. */
export function WinsSlide({ wins, shown }: { wins: Wins; shown: ShownWall }) {
  const words = useWords(wallMessages);
  const language = useLanguage();
  const sums = [
    { label: words.thisWeek, ...wins.week },
    { label: words.thisMonth, ...wins.month },
  ];
  return (
    <div className={css.wins}>
      <dl className={css.sums}>
        {sums.map(({ label, count, cents }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <strong>{count}</strong>
              {cents === null ? null : <span>{formatCents(cents, shown.currency, language, true)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {wins.latest.length === 0 ? (
        <div className={css.waiting}>
          <LoopBand width={420} />
          <p>{words.noWins}</p>
        </div>
      ) : (
        <ul className={css.list}>
          {wins.latest.map((win) => (
            <WonLine key={win.id} shown={shown} win={win} />
          ))}
        </ul>
      )}
    </div>
  );
}

function WonLine({ win, shown }: { win: WallWin; shown: ShownWall }) {
  const words = useWords(wallMessages);
  const language = useLanguage();
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const when =
    win.day === shown.today
      ? words.today
      : win.day === addDays(shown.today, -1)
        ? words.yesterday
        : new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(
            new Date(`${win.day}T12:00:00Z`),
          );
  const says = [win.customer, when].filter(Boolean).join(' · ');
  return (
    <li className={css.win} data-today={win.day === shown.today || undefined}>
      <span aria-hidden="true" className={css.trophy}>
        <TrophyIcon />
      </span>
      <p>
        <strong>{win.winner?.name ?? words.won}</strong>
        <span>{says}</span>
      </p>
      {win.amount ? <b>{formatCents(win.amount.cents, win.amount.currency, language, true)}</b> : null}
    </li>
  );
}
