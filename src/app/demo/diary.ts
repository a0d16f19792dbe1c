import { nextDayAtWork, isAtWork, type Worker } from './attendance.ts';
import type { Calendar, Day } from './calendar.ts';
import type { ActivityKind } from './demo-company.ts';
import type { Random } from './random.ts';

/** Minutes since midnight: the office opens at half past eight and closes at a quarter past five. */
const opens = 8 * 60 + 30;
const closes = 17 * 60 + 15;
const lunch = { from: 12 * 60 + 15, until: 12 * 60 + 45 };
const slot = 5;
const slotsPerDay = (closes - opens) / slot;

/** A moment in somebody's diary: day of the simulation and minutes since midnight. */
export type Slot = { day: Day; minute: number };

/** Who is busy when, in steps of five minutes, so that nobody is in two places at once. */
export class Diary {
  readonly #busy = new Map<Worker, Uint8Array>();
  readonly #days: number;
  readonly #random: Random;

  constructor(calendar: Calendar, random: Random) {
    this.#days = calendar.dates.length;
    this.#random = random;
  }

  /** Books the first gap on a day from a minute on; null when the member is away or the day is full. */
  book(worker: Worker, day: Day, minutes: number, from: number): number | null {
    if (!isAtWork(worker, day)) return null;
    const busy = this.#of(worker);
    // Nobody dials on the stroke of every fifth minute; a visit does start on the quarter.
    const late = minutes < 15 ? this.#random.int(0, slot - 1) : 0;
    const needed = Math.ceil((minutes + late) / slot);
    const base = day * slotsPerDay;
    let free = 0;
    for (let i = Math.max(0, Math.ceil((from - opens) / slot)); i < slotsPerDay; i++) {
      free = busy[base + i] ? 0 : free + 1;
      if (free < needed) continue;
      const start = i - needed + 1;
      busy.fill(1, base + start, base + i + 1);
      return opens + start * slot + late;
    }
    return null;
  }

  /** Books at an hour that suits the kind of activity, on this day alone. */
  bookOn(worker: Worker, day: Day, kind: ActivityKind, minutes: number, notBefore = opens): number | null {
    const wished = Math.max(notBefore, usualMinute(kind, this.#random));
    return this.book(worker, day, minutes, wished) ?? this.book(worker, day, minutes, notBefore);
  }

  /** Books on the first possible day from `day` on, after `after`; null when the calendar ends first. */
  bookFrom(worker: Worker, day: Day, kind: ActivityKind, minutes: number, after: Slot): Slot | null {
    let candidate = nextDayAtWork(worker, Math.max(day, after.day));
    while (candidate !== null) {
      const notBefore = candidate === after.day ? after.minute + 1 : opens;
      const minute = this.bookOn(worker, candidate, kind, minutes, notBefore);
      if (minute !== null) return { day: candidate, minute };
      candidate = nextDayAtWork(worker, candidate + 1);
    }
    return null;
  }

  #of(worker: Worker): Uint8Array {
    let busy = this.#busy.get(worker);
    if (!busy) {
      busy = new Uint8Array(this.#days * slotsPerDay);
      for (let day = 0; day < this.#days; day++) {
        const base = day * slotsPerDay;
        busy.fill(1, base + (lunch.from - opens) / slot, base + (lunch.until - opens) / slot);
      }
      this.#busy.set(worker, busy);
    }
    return busy;
  }
}

/** When in the day each kind of work is usually done: [from, until, weight], in hours. */
const usualHours: Record<ActivityKind, readonly (readonly [number, number, number])[]> = {
  call: [
    [8.75, 9.5, 1],
    [9.5, 11.5, 4],
    [11.5, 12.25, 1.2],
    [13, 15, 2.6],
    [15, 16.5, 2.8],
    [16.5, 17, 0.6],
  ],
  email: [
    [8.5, 9.5, 4],
    [9.5, 12, 1.5],
    [13, 16, 2],
    [16, 17, 3],
  ],
  visit: [
    [9, 11, 4],
    [13, 15.5, 4],
  ],
  demonstration: [
    [9.5, 11, 3],
    [13.25, 15, 4],
  ],
  quote: [
    [10, 12, 2],
    [14, 16.75, 4],
  ],
  other: [
    [9, 12, 1],
    [13, 17, 1.5],
  ],
};

function usualMinute(kind: ActivityKind, random: Random): number {
  const [from, until] = random.weighted(usualHours[kind], ([, , weight]) => weight);
  return Math.floor((from + (until - from) * random.next()) * 60);
}
