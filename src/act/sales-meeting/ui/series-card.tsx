import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { dayHead } from '#base/i18n/day-words.ts';
import { formatNumber, formatRatio } from '#base/i18n/format.ts';
import type { Ratio } from '#base/kernel/ratio.ts';
import { Avatar } from '#base/ui-kit/avatar.tsx';
import { Badge } from '#base/ui-kit/badge.tsx';
import { ButtonLink } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Figure } from '#base/ui-kit/figure.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { LockIcon, MoreIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { Sparkline } from '#base/ui-kit/sparkline.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import { editSeries } from '../contract.ts';
import { meetingMessages } from '../messages.ts';
import { keptShare, trendOf } from '../rules/figures.ts';
import type { Series } from '../shapes.ts';
import css from './meetings.module.css';
import { useWeekdays } from './use-weekdays.ts';

/** A meeting that comes back: when the next is, with whom, and how it has gone. */
export function SeriesCard({ series, onEdit }: { series: Series; onEdit: () => void }) {
  const words = useWords(meetingMessages);
  const language = useLanguage();
  const { today } = useViewer();
  const days = useWeekdays();
  const { next } = series;
  const day = days[series.weekday - 1] ?? '';
  const rhythm = series.everyWeeks === 1 ? words.everyWeek(day) : words.everyWeeks(series.everyWeeks, day);
  return (
    <article aria-label={series.name} className={css.card}>
      <header>
        <div>
          <h2>{series.name}</h2>
          <p className={css.soft}>
            {rhythm} {series.atTime}, {words.minutesLong(series.minutes)}
          </p>
          {series.kind === 'one-to-one' ? (
            <p className={css.lock}>
              <LockIcon size={14} />
              {words.onlyTwo}
            </p>
          ) : null}
        </div>
        {series.may.manage ? <Ways onEdit={onEdit} series={series} /> : null}
      </header>
      <ul aria-label={words.attendees} className={css.faces}>
        {series.attendees.slice(0, 8).map(({ id, name }) => (
          <li key={id}>
            <Avatar label name={name} />
          </li>
        ))}
        {series.attendees.length > 8 ? <li className={css.soft}>+{series.attendees.length - 8}</li> : null}
      </ul>
      <Held series={series} />
      {next ? (
        <footer>
          <div>
            {next.status === 'open' ? (
              <Badge wing="act">{words.goingOn}</Badge>
            ) : (
              <strong>{words.next(dayHead(next.onDate, today, language), next.atTime)}</strong>
            )}
            {next.issues > 0 ? <p className={css.soft}>{words.issuesWait(next.issues)}</p> : null}
          </div>
          <ButtonLink kind={next.status === 'open' ? 'primary' : 'quiet'} to={`/meetings/${next.id}`}>
            {next.status === 'open' && series.may.takePart ? words.join : words.prepare}
          </ButtonLink>
        </footer>
      ) : null}
    </article>
  );
}

/** Share of commitments kept and the rating, of the last time, with how they have gone. */
function Held({ series: { held } }: { series: Series }) {
  const words = useWords(meetingMessages);
  const language = useLanguage();
  const shares = held.map(keptShare);
  const ratings = held.map(({ ratingTenths }) => (ratingTenths === null ? null : ratingTenths / 10));
  const mark = (value: number) => formatNumber(value, language, 1);
  const part = (value: number) => formatRatio(value as Ratio, language);
  const last = (values: readonly (number | null)[]) => values.findLast((value) => value !== null) ?? null;
  const [share, rating] = [last(shares), last(ratings)];
  const latest = held.at(-1);
  return (
    <div className={css.held}>
      <Figure
        history={<Sparkline label={words.keptShare} values={shares} write={part} />}
        meaning={`${words.keptShare}${useTrend(shares, part)}`}
        small
        value={share === null ? '–' : part(share)}
      />
      <Figure
        history={<Sparkline label={words.rating} values={ratings} write={mark} />}
        meaning={`${words.rating}${useTrend(ratings, mark)}`}
        small
        value={rating === null ? '–' : mark(rating)}
      />
      {latest ? <Link to={`/meetings/${latest.meetingId}`}>{words.lastTime}</Link> : null}
    </div>
  );
}

function useTrend(values: readonly (number | null)[], write: (value: number) => string): string {
  const words = useWords(meetingMessages);
  const trend = trendOf(values);
  if (trend === null) return '';
  const size = write(Math.abs(trend));
  if (size === write(0)) return `, ${words.same}`;
  return `, ${trend > 0 ? words.up(size) : words.down(size)}`;
}

function Ways({ series, onEdit }: { series: Series; onEdit: () => void }) {
  const words = useWords(meetingMessages);
  const queries = useQueryClient();
  const { quick } = useChange(() => queries.invalidateQueries({ queryKey: ['meetings'] }));
  const set = (version: number, archived: boolean) =>
    ask(editSeries, { seriesId: series.id, version, archived });
  return (
    <Menu
      end
      groups={[
        { items: [{ label: words.edit, onSelect: onEdit }] },
        {
          items: [
            {
              label: words.end,
              danger: true,
              onSelect: () =>
                quick(() => set(series.version, true), {
                  text: words.ended(series.name),
                  undo: (ended) => set(ended.version, false),
                }),
            },
          ],
        },
      ]}
      trigger={<IconButton icon={MoreIcon} label={words.more(series.name)} small />}
    />
  );
}
