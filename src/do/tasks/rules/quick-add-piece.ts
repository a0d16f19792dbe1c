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
