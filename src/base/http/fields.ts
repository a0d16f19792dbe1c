import * as z from 'zod';

import { isIsoDate, isWeekId, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import { isUuid } from '#base/kernel/id.ts';
import { languages } from '#base/kernel/language.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';

/** An id of one kind: `idOf<DealId>()`. */
export function idOf<Id extends string>() {
  return z
    .uuid()
    .refine(isUuid)
    .transform((text) => text as Id)
    .meta({ format: 'uuid' }) as unknown as z.ZodType<Id, Id>;
}

/** A day, `2026-11-22`. */
export const isoDateField = z.iso.date().refine(isIsoDate) as unknown as z.ZodType<IsoDate, IsoDate>;

/** A week, `2026-W47`. */
export const weekField = z
  .string()
  .regex(/^\d{4}-W\d{2}$/)
  .refine((text) => isWeekId(text)) as unknown as z.ZodType<WeekId, WeekId>;

/** Hundredths, whole, below ninety billion. */
export const centsField = z.int().min(-9e12).max(9e12) as unknown as z.ZodType<Cents, Cents>;

export const currencyField = z.string().regex(/^[A-Z]{3}$/) as unknown as z.ZodType<Currency, Currency>;

export const languageField = z.enum(languages);

/** An amount that is not below nought. */
export const amountField = z.int().min(0).max(9e12) as unknown as z.ZodType<Cents, Cents>;

const oneLineSays = {
  nl: 'Gebruik één regel, zonder regeleinde.',
  en: 'Use one line, without a line break.',
};

/** A name or title: trimmed, not empty, on one line, as the forms write it. */
export const lineField = (longest = 200) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/[\n\r\v\f\u0085\u2028\u2029]/.test(text), { params: { says: oneLineSays } });

/** A reason or remark: trimmed, not empty, of as many lines as it needs. */
export const paragraphField = (longest: number) => z.string().trim().min(1).max(longest);

/** A longer text; empty becomes null. */
export const textField = (longest = 5000) =>
  z
    .string()
    .trim()
    .max(longest)
    .nullable()
    .transform((text) => text || null);

/** A text in one language or both. */
export const localTextField = (longest = 200) =>
  z.object({
    nl: z.string().trim().max(longest).optional(),
    en: z.string().trim().max(longest).optional(),
  });

/** The version that an edit started from. */
export const versionField = z.int().min(1);

/** Several values in a query, `a,b`; in a body, a list. */
export function manyOf<T extends z.ZodType<unknown, string>>(item: T) {
  return z.preprocess(
    (given) => (typeof given === 'string' ? (given === '' ? [] : given.split(',')) : given),
    z.array(item).max(200),
  ) as unknown as z.ZodType<z.output<T>[], z.input<T>[]>;
}

/** Yes or no in a query or a body. */
export const flagField = z.preprocess(
  (given) => (given === 'true' ? true : given === 'false' ? false : given),
  z.boolean(),
) as unknown as z.ZodType<boolean, boolean>;

/** A whole number in a query or a body. */
export function countField(least: number, most: number) {
  return z.preprocess(
    (given) => (typeof given === 'string' && /^-?\d{1,15}$/.test(given) ? Number(given) : given),
    z.int().min(least).max(most),
  ) as unknown as z.ZodType<number, number>;
}

/** Where the next page begins, as the last page said; means nothing to who holds it. */
export const cursorField = z.string().max(1000);
