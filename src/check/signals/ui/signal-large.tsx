import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { formatDate, formatInstant, formatNumber, formatWeek } from '#base/i18n/format.ts';
import { weekOf } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { TrendChart } from '#base/ui-kit/chart/trend-chart.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import type { SignalDetail } from '../contract.ts';
import { signalMessages } from '../messages.ts';
import { chartOf } from './trend-of.ts';
import { signalWords } from '../words.ts';
import { OwnerSideBadge } from './owner-side-badge.tsx';
import { screenMessages } from './screen-messages.ts';
import { Strength } from './strength.tsx';
import css from './signals.module.css';

/**
 * One signal large: what was seen, its chart with the table beside it, how sure, whom it concerns and since when, the
 * deals it is about, and what was done with it.
 * @param answers the buttons with which somebody answers it
 */
export function SignalLarge(props: { detail: SignalDetail; answers: ReactNode }) {
  const { detail, answers } = props;
  const { signal } = detail;
  const language = useLanguage();
  const words = useWords(screenMessages);
  const says = useWords(signalMessages);
  const { title, seen, since, sure, whom } = signalWords(signal, language);
  const { trend, write, label, tableEvery } = useMemo(() => chartOf(signal, language), [signal, language]);
  return (
    <article aria-labelledby="signal" className={css.large}>
      <Sheet>
        <div className={css.largeTop}>
          <Strength signal={signal} />
          <Badge>{says[signal.kind]}</Badge>
          {signal.state === 'open' ? null : <Badge wing="check">{words[signal.state]}</Badge>}
          <OwnerSideBadge signal={signal} />
        </div>
        <h2 className={css.largeTitle} id="signal">
          {title}
        </h2>
        {seen.map((sentence) => (
          <p className={css.seen} key={sentence}>
            {sentence}
          </p>
        ))}
        <div className={css.chart}>
          <TrendChart
            caption={label}
            label={`${title}. ${label}`}
            trend={trend}
            write={write}
            {...(tableEvery ? { tableEvery } : {})}
          />
        </div>
        <dl className={css.facts}>
          <dt>{says.sure}</dt>
          <dd>{sure}</dd>
          <dt>{says.whom}</dt>
          <dd>{whom}</dd>
          <dt>{says.seenSince}</dt>
          <dd>
            {since}
            <span className={css.soft}>
              {' · '}
              {words.found(formatDate(signal.foundOn, language))}
              {signal.seenOn === signal.foundOn
                ? ''
                : `, ${words.seenLast(formatDate(signal.seenOn, language))}`}
            </span>
          </dd>
        </dl>
        {answers}
      </Sheet>
      {detail.answers.length > 0 ? <Answers answers={detail.answers} /> : null}
      {detail.deals.length > 0 ? <Deals deals={detail.deals} /> : null}
    </article>
  );
}

function Answers({ answers }: Pick<SignalDetail, 'answers'>) {
  const language = useLanguage();
  const words = useWords(screenMessages);
  const { zone } = useViewer();
  return (
    <Sheet title={words.answers}>
      <ol className={css.answers}>
        {answers.map(({ kind, reason, note, holdsFrom, by, at }) => (
          <li key={at + kind}>
            <p>
              <strong>{words[kind]}</strong>
              {reason ? `: ${words[reason]}` : ''}
              {holdsFrom ? ` (${words.holds(formatWeek(weekOf(holdsFrom)))})` : ''}
            </p>
            {note ? <p className={css.note}>{note}</p> : null}
            <p className={css.soft}>
              {by ?? words.somebody} · {formatInstant(at, zone, language)}
            </p>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

function Deals({ deals }: Pick<SignalDetail, 'deals'>) {
  const language = useLanguage();
  const words = useWords(screenMessages);
  return (
    <Sheet sum={formatNumber(deals.length, language)} title={words.deals}>
      <ul className={css.deals}>
        {deals.map(({ id, title, ownerName, days }) => (
          <li key={id}>
            <Link params={{ dealId: id }} to="/deals/$dealId">
              {title}
            </Link>
            <span className={css.soft}>{ownerName}</span>
            <span className={css.days}>
              {days > 0 ? words.dealDays(formatNumber(days, language)) : words.notPlanned}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
