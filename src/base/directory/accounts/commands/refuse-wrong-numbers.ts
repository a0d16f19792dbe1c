import type { Context } from '#base/db/context.ts';
import { Refusal, type FieldError } from '#base/kernel/refusal.ts';

import { refusals } from '../refusals.ts';
import { isChamberNumber } from '../rules/chamber-number.ts';
import { isVatNumber } from '../rules/vat-number.ts';

type Numbers = {
  vatNumber?: string | null | undefined;
  chamberOfCommerceNumber?: string | null | undefined;
};

/** Refuses, with a word at the field, numbers that are given and cannot be what they should be. */
export function refuseWrongNumbers(ctx: Context, given: Numbers, country: string | null): void {
  const errors: FieldError[] = [];
  if (given.vatNumber && !isVatNumber(given.vatNumber))
    errors.push({ pointer: '/vatNumber', message: refusals['no-vat-number'][ctx.language] });
  if (given.chamberOfCommerceNumber && !isChamberNumber(given.chamberOfCommerceNumber, country))
    errors.push({
      pointer: '/chamberOfCommerceNumber',
      message: refusals['no-chamber-number'][ctx.language],
    });
  if (errors.length > 0) throw new Refusal('invalid', { errors });
}
