import { useWords } from '#base/ui-kit/language.tsx';

import { meetingMessages } from '../messages.ts';
import type { Part } from '../rules/agenda.ts';
import { clockWords, timeOf, type Spent } from '../rules/clock.ts';
import css from './meeting.module.css';

const radius = 26;
const around = 2 * Math.PI * radius;

/** What is left of a part: a ring that empties, and the time in figures; red and in words once it runs over. */
export function PartClock({ part, spent }: { part: Part; spent: Spent }) {
  const words = useWords(meetingMessages);
  const { left, planned } = timeOf(part, spent);
  const share = Math.min(1, Math.max(0, left / planned));
  return (
    <div className={css.clock} data-over={left < 0 || undefined} role="timer">
      <svg aria-hidden="true" viewBox="0 0 64 64">
        <circle className={css.ring} cx={32} cy={32} r={radius} />
        <circle
          className={css.ringLeft}
          cx={32}
          cy={32}
          r={radius}
          strokeDasharray={`${around * share} ${around}`}
          transform="rotate(-90 32 32)"
        />
      </svg>
      <p>
        <strong>{clockWords(Math.abs(left))}</strong>
        <span>{left < 0 ? words.over : words.left}</span>
      </p>
    </div>
  );
}
