import { useMemo } from 'react';
import { dateIn } from '#base/kernel/date.ts';
import { useLanguage } from '#base/ui-kit/language.tsx';

import type { Activity } from '../../shapes.ts';
import { dayHead } from '#base/i18n/day-words.ts';
import { ActivityEntry } from './timeline-entry.tsx';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import css from './timeline.module.css';

/** Activities by day, in the order in which they are given. */
export function ActivityDays({ activities }: { activities: readonly Activity[] }) {
  const language = useLanguage();
  const { today, zone } = useViewer();
  const days = useMemo(
    () => [...Map.groupBy(activities, ({ at }) => dateIn(zone, new Date(at)))],
    [activities, zone],
  );
  return days.map(([day, rows]) => (
    <section className={css.day} key={day}>
      <h3 className={css.head}>{dayHead(day, today, language)}</h3>
      <ul>
        {rows.map((activity) => (
          <ActivityEntry activity={activity} key={activity.id} />
        ))}
      </ul>
    </section>
  ));
}
