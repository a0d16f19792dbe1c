import type { Minutes, Placement, WeekProblem } from './week.ts';

/** Where a week is drawn: whole hours around everybody's hours. */
export function drawnHours({ members }: WeekProblem): { from: Minutes; to: Minutes } {
  const working = members.flatMap((member) => member.working);
  if (working.length === 0) return { from: 480, to: 1080 };
  const from = Math.floor(Math.min(...working.map((span) => span.from)) / 60) * 60;
  const to = Math.ceil(Math.max(...working.map((span) => span.to)) / 60) * 60;
  return { from, to: Math.max(to, from + 60) };
}

type Grid = Pick<WeekProblem, 'days' | 'slotMinutes'>;

/** One time put somewhere else, on the grid and within a day; the same list where nothing changes. */
export function moveTime(
  placements: readonly Placement[],
  index: number,
  to: { day: number; from: Minutes },
  { days, slotMinutes }: Grid,
): readonly Placement[] {
  const one = placements[index];
  if (!one) return placements;
  const length = one.to - one.from;
  const day = Math.min(days - 1, Math.max(0, to.day));
  const snapped = Math.round(to.from / slotMinutes) * slotMinutes;
  const from = Math.min(1440 - length, Math.max(0, snapped));
  if (day === one.day && from === one.from) return placements;
  return placements.with(index, { ...one, day, from, to: from + length });
}

/** One time made longer or shorter at its end; a slot at least. */
export function resizeTime(
  placements: readonly Placement[],
  index: number,
  to: Minutes,
  { slotMinutes }: Grid,
): readonly Placement[] {
  const one = placements[index];
  if (!one) return placements;
  const snapped = Math.round(to / slotMinutes) * slotMinutes;
  const end = Math.min(1440, Math.max(one.from + slotMinutes, snapped));
  return end === one.to ? placements : placements.with(index, { ...one, to: end });
}

/** `09:30` → 570; null for what is no time. */
export function readClock(text: string): Minutes | null {
  const [, hours, minutes] = /^\s*(\d{1,2})[:.](\d{2})\s*$/.exec(text) ?? [];
  const at = Number(hours) * 60 + Number(minutes);
  return hours !== undefined && Number(minutes) < 60 && at <= 1440 ? at : null;
}

/** 570 → `09:30`. */
export function clockText(minutes: Minutes): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** 90 → `1:30 u` in Dutch, `1:30 h` in English. */
export function lengthText(minutes: Minutes, language: 'nl' | 'en'): string {
  const sign = minutes < 0 ? '−' : '';
  const whole = Math.abs(Math.round(minutes));
  return `${sign}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')} ${language === 'nl' ? 'u' : 'h'}`;
}
