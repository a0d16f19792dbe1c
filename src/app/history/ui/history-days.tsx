import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { clockIn, dayHead } from '#base/i18n/day-words.ts';
import { dateIn } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';

import type { HistoryEntry } from '../contract.ts';
import { historyMessages } from '../messages.ts';
import css from './history.module.css';

/** Entries by day, newest first: who did what to which, and field by field from what to what. */
export function HistoryDays({ entries }: { entries: readonly HistoryEntry[] }) {
  const language = useLanguage();
  const { today, zone } = useViewer();
  const days = useMemo(
    () => [...Map.groupBy(entries, ({ at }) => dateIn(zone, new Date(at)))],
    [entries, zone],
  );
  return days.map(([day, rows]) => (
    <section className={css.days} key={day}>
      <h2 className={css.head}>{dayHead(day, today, language)}</h2>
      <ul>
        {rows.map((entry) => (
          <Entry entry={entry} key={entry.id} />
        ))}
      </ul>
    </section>
  ));
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const words = useWords(historyMessages);
  const { zone } = useViewer();
  const { subject, changes, who, how } = entry;
  const by = [who, how].filter(Boolean).join(', ');
  return (
    <li className={css.entry}>
      <time className={css.time} dateTime={entry.at}>
        {clockIn(zone, new Date(entry.at))}
      </time>
      <div className={css.words}>
        <p>
          <strong>{entry.says}</strong>
          {subject.name === null ? null : (
            <>
              {' '}
              {subject.path === null ? (
                <span>{subject.name}</span>
              ) : (
                <Link to={subject.path}>{subject.name}</Link>
              )}
            </>
          )}
          {entry.undone ? (
            <>
              {' '}
              <Badge>{words.undone}</Badge>
            </>
          ) : null}
        </p>
        {by === '' ? null : <p className={css.by}>{by}</p>}
        {changes.length === 0 ? null : (
          <dl className={css.changes}>
            {changes.map(({ field, from, to }, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- an entry never changes, and two own fields may share a name
              <div className={css.change} key={at}>
                <dt>{field}</dt>
                <dd>
                  {from === null ? null : (
                    <>
                      <VisuallyHidden>{words.before} </VisuallyHidden>
                      <del>{from}</del>
                      <span aria-hidden="true" className={css.arrow}>
                        →
                      </span>
                      <VisuallyHidden> {words.after} </VisuallyHidden>
                    </>
                  )}
                  {to === null ? <span className={css.nothing}>{words.nothing}</span> : <ins>{to}</ins>}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}
