import type { Part } from './agenda.ts';

export type Spent = Readonly<Record<string, number>>;
type Running = { partKey: string | null; partSince: Date | null; spent: Spent };

/** Nobody spends more than a day on a part; a clock that says so was left running. */
const mostSeconds = 24 * 3600;

/** Seconds spent on each part when the clock reads `now`; a part that was left and taken up again adds up. */
export function spentBy({ partKey, partSince, spent }: Running, now: Date): Spent {
  if (partKey === null || partSince === null) return spent;
  const running = Math.max(0, Math.round((now.getTime() - partSince.getTime()) / 1000));
  return { ...spent, [partKey]: Math.min(mostSeconds, (spent[partKey] ?? 0) + running) };
}

export type PartTime = {
  key: string;
  /** Seconds planned, spent, and left; what is left is negative once it runs over. */
  planned: number;
  spent: number;
  left: number;
};

export function timeOf(part: Part, spent: Spent): PartTime {
  const planned = part.minutes * 60;
  const used = spent[part.key] ?? 0;
  return { key: part.key, planned, spent: used, left: planned - used };
}

/** Seconds that the parts behind this one would still take, each as planned less what it had already. */
export function stillToCome(parts: readonly Part[], partKey: string | null, spent: Spent): number {
  const at = parts.findIndex(({ key }) => key === partKey);
  return parts.slice(at + 1).reduce((sum, part) => sum + Math.max(0, timeOf(part, spent).left), 0);
}

/** `4:05`, `-0:30`, `1:02:03`. */
export function clockWords(seconds: number): string {
  const all = Math.abs(Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60), all % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  const said = hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
  return seconds < 0 && all > 0 ? `−${said}` : said;
}
