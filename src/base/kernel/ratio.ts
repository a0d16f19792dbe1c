import type { Brand } from './brand.ts';

/** A part of a whole, 0 to 1. */
export type Ratio = Brand<number, 'Ratio'>;

/** `part` ÷ `whole`; null where there is no whole to divide by, because nought out of nought says nothing. */
export function ratio(part: number, whole: number): Ratio | null {
  return whole === 0 ? null : ((part / whole) as Ratio);
}
