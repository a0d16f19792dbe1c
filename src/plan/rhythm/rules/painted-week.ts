import type { Day, Minutes, Span } from './week.ts';

/** One half-hour of a week that can be painted. */
export type Cell = { day: Day; from: Minutes };
export const cellMinutes = 30;

/** The days and hours that a week picture shows: office hours, or further where a window lies outside them. */
export function paintedFrame(windows: readonly Span[]): { days: number; from: Minutes; to: Minutes } {
  const days = Math.max(4, ...windows.map(({ day }) => day)) + 1;
  const from = Math.min(420, ...windows.map(({ from: begin }) => Math.floor(begin / 60) * 60));
  const to = Math.max(1140, ...windows.map(({ to: end }) => Math.ceil(end / 60) * 60));
  return { days, from, to };
}

/** Is the whole half-hour within a window? */
export function isPainted(windows: readonly Span[], { day, from }: Cell): boolean {
  return windows.some((span) => span.day === day && span.from <= from && span.to >= from + cellMinutes);
}

/**
 * The windows after all half-hours between two corners were painted, or wiped out. What touches becomes one window;
 * what lies outside the corners stays as it is, to the minute.
 */
export function paint(windows: readonly Span[], a: Cell, b: Cell, on: boolean): Span[] {
  const [firstDay, lastDay] = [Math.min(a.day, b.day), Math.max(a.day, b.day)];
  const from = Math.min(a.from, b.from);
  const to = Math.max(a.from, b.from) + cellMinutes;
  const spans: Span[] = [];
  for (let day = 0; day <= 6; day++) {
    const own = windows.filter((span) => span.day === day);
    if (day < firstDay || day > lastDay) spans.push(...joined(own));
    else if (on) spans.push(...joined([...own, { day, from, to }]));
    else
      spans.push(
        ...joined(
          own
            .flatMap((span) => [
              { ...span, to: Math.min(span.to, from) },
              { ...span, from: Math.max(span.from, to) },
            ])
            .filter((span) => span.to > span.from),
        ),
      );
  }
  return spans;
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((x, y) => x.from - y.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}
