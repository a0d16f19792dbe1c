import { clockIn } from '#base/i18n/day-words.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { CheckIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { meetingMessages } from '../messages.ts';
import { clockWords, stillToCome, timeOf, type Spent } from '../rules/clock.ts';
import css from './meeting.module.css';
import { usePartWords } from './part-words.ts';
import { useThisTable } from './use-meeting.ts';

/** The agenda beside what goes on: what was, what is, what comes, and when it will be done. */
export function AgendaRail({ spent, now }: { spent: Spent; now: Date }) {
  const words = useWords(meetingMessages);
  const names = usePartWords();
  const { zone } = useViewer();
  const { meeting, mayLead, goTo } = useThisTable();
  const current = meeting.parts.findIndex(({ key }) => key === meeting.partKey);
  const part = meeting.parts[current];
  const left = part ? Math.max(0, timeOf(part, spent).left) : 0;
  const end = new Date(now.getTime() + (left + stillToCome(meeting.parts, meeting.partKey, spent)) * 1000);
  return (
    <nav aria-label={words.agenda} className={css.rail}>
      <ol>
        {meeting.parts.map((each, at) => {
          const time = timeOf(each, spent);
          const state = at === current ? 'now' : time.spent > 0 ? 'was' : 'comes';
          const inside = (
            <>
              <span className={css.railMark}>{state === 'was' ? <CheckIcon size={14} /> : at + 1}</span>
              <span className={css.railName}>{names.nameOf(each)}</span>
              <span className={css.railTime} data-over={time.left < 0 || undefined}>
                {state === 'was' ? clockWords(time.spent) : `${each.minutes}′`}
              </span>
            </>
          );
          return (
            <li aria-current={state === 'now' ? 'step' : undefined} data-state={state} key={each.key}>
              {mayLead && state !== 'now' ? (
                <button
                  aria-label={words.goToPart(names.nameOf(each))}
                  onClick={() => void goTo(each.key)}
                  type="button"
                >
                  {inside}
                </button>
              ) : (
                <span className={css.railLine}>{inside}</span>
              )}
            </li>
          );
        })}
      </ol>
      <p className={css.railEnd}>{words.endsAt(clockIn(zone, end))}</p>
    </nav>
  );
}
