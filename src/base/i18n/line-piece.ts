import type { IsoDate } from '#base/kernel/date.ts';

/** Where the line is read: today, and the clock, `14:05`. */
export type Now = { today: IsoDate; clock: string };

/** A piece that was read and what the line is without it. */
export type Read<T> = { value: T; rest: string };

/** The first place where a pattern matches and means something, and the line without it. */
export function piece<T>(
  line: string,
  pattern: RegExp,
  mean: (match: RegExpExecArray) => T | null,
): Read<T> | null {
  const match = pattern.exec(line);
  if (!match) return null;
  const value = mean(match);
  if (value === null) return null;
  return { value, rest: `${line.slice(0, match.index)} ${line.slice(match.index + match[0].length)}` };
}

/** The first of some patterns that means something. */
export function firstPiece<T>(
  line: string,
  patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => T | null])[],
): Read<T> | null {
  for (const [pattern, mean] of patterns) {
    const read = piece(line, pattern, mean);
    if (read) return read;
  }
  return null;
}

/** Reads for whom it is: the beginning of a name behind an @. */
export function readName(line: string): Read<string> | null {
  return piece(line, /\s@([\p{L}][\p{L}'-]*)[:,]?(?=\s)/u, ([, name]) => name ?? null);
}

/** A line with a space around each word, as the readers of pieces want it. */
export function spacedLine(line: string): string {
  return ` ${line.trim().replaceAll(/\s+/g, ' ')} `;
}

/** What is left of a line, without the commas and small words that stood before what was taken out. */
export function tidyLine(rest: string): string {
  const tidy = rest
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^[,;:-]+\s*/, '')
    .replace(/(\s+(op|om|at|on|by|voor|en|and)|\s*[,;:-])+$/i, '')
    .trim();
  return tidy.slice(0, 1).toUpperCase() + tidy.slice(1);
}

/** The one whose name, or a part of it, begins with what was written. */
export function calledSo<P extends { label: string }>(
  written: string | null,
  people: readonly P[],
): P | null {
  if (written === null) return null;
  const begin = written.toLowerCase();
  return (
    people.find(({ label }) => label.toLowerCase().startsWith(begin)) ??
    people.find(({ label }) =>
      label
        .toLowerCase()
        .split(/[\s-]+/)
        .some((part) => part.startsWith(begin)),
    ) ??
    null
  );
}
