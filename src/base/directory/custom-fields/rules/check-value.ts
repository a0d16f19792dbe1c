import { isIsoDate } from '#base/kernel/date.ts';
import { isUuid } from '#base/kernel/id.ts';

import {
  largestAmount,
  largestNumber,
  longestEmail,
  longestLink,
  longestLongText,
  longestPhone,
  longestText,
  type FieldForm,
  type FieldKind,
  type FieldValue,
} from './field.ts';

/** What keeps a value out of a field; `most` is the limit that it goes beyond. */
export type ValueFault =
  | { because: 'not-text' | 'not-number' | 'not-amount' | 'not-date' | 'not-yes-no' }
  | {
      because:
        | 'not-link'
        | 'not-email'
        | 'not-phone'
        | 'no-such-choice'
        | 'choice-retired'
        | 'no-such-member';
    }
  | { because: 'too-long' | 'too-many-decimals' | 'too-large'; most: number };

export type Checked = { ok: true; value: FieldValue | null } | ({ ok: false } & ValueFault);

const fits = (value: FieldValue | null): Checked => ({ ok: true, value });
const fault = (because: Exclude<ValueFault, { most: number }>['because']): Checked => ({
  ok: false,
  because,
});
const beyond = (because: Extract<ValueFault, { most: number }>['because'], most: number): Checked => ({
  ok: false,
  because,
  most,
});

/**
 * Does this value fit in this field? Answers with the value as it is kept: trimmed, an address with its scheme,
 * choices each once and in their order; null for nothing. A member is only looked at as an id: whether there is such a
 * person is for who can see.
 * @param kept what stands there now: a choice that has been retired since may stay
 */
export function checkValue(field: FieldForm, value: unknown, kept: FieldValue | null = null): Checked {
  if (value === null || value === undefined || value === '') return fits(null);
  return checks[field.kind](value, field, kept);
}

type Check = (value: unknown, field: FieldForm, kept: FieldValue | null) => Checked;

const checks: Record<FieldKind, Check> = {
  text: (value) => checkText(value, longestText, true),
  'long-text': (value) => checkText(value, longestLongText, false),
  number: (value, { decimals }) => checkNumber(value, decimals),
  percentage: (value, { decimals }) => checkNumber(value, decimals),
  amount(value) {
    if (typeof value !== 'number' || !Number.isInteger(value)) return fault('not-amount');
    return Math.abs(value) > largestAmount ? beyond('too-large', largestAmount / 100) : fits(value);
  },
  date: (value) => (typeof value === 'string' && isIsoDate(value) ? fits(value) : fault('not-date')),
  'yes-no': (value) => (typeof value === 'boolean' ? fits(value) : fault('not-yes-no')),
  choice: (value, field, kept) =>
    typeof value === 'string' ? checkChoice(value, field, kept) : fault('no-such-choice'),
  choices: checkChoices,
  member: (value) => (typeof value === 'string' && isUuid(value) ? fits(value) : fault('no-such-member')),
  link: checkLink,
  email(value) {
    if (typeof value !== 'string') return fault('not-email');
    const text = value.trim();
    if (text.length > longestEmail) return beyond('too-long', longestEmail);
    return /^[^\s@<>()[\]\\,;:"]+@[^\s@.<>()[\]\\,;:"]+(?:\.[^\s@.<>()[\]\\,;:"]+)+$/.test(text)
      ? fits(text)
      : fault('not-email');
  },
  phone(value) {
    if (typeof value !== 'string') return fault('not-phone');
    const text = value.trim();
    if (text.length > longestPhone) return beyond('too-long', longestPhone);
    return /\d(?:\D*\d){2}/.test(text) && !/[<>@]/.test(text) ? fits(text) : fault('not-phone');
  },
};

function checkText(value: unknown, longest: number, oneLine: boolean): Checked {
  if (typeof value !== 'string') return fault('not-text');
  const text = (oneLine ? onOneLine(value) : value.replace(/\r\n?/g, '\n')).trim();
  if (text === '') return fits(null);
  return text.length > longest ? beyond('too-long', longest) : fits(text);
}

const onOneLine = (text: string): string =>
  /[\r\n]/.test(text)
    ? text
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .join(' ')
    : text;

function checkNumber(value: unknown, decimals: number): Checked {
  if (typeof value !== 'number' || !Number.isFinite(value)) return fault('not-number');
  if (Math.abs(value) > largestNumber) return beyond('too-large', largestNumber);
  return decimalsOf(value) > decimals ? beyond('too-many-decimals', decimals) : fits(value === 0 ? 0 : value);
}

/** How many decimals a number is written with: 12.5 has one, 1e-7 seven. */
export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).toLowerCase().split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

function checkChoice(key: string, field: FieldForm, kept: FieldValue | null): Checked {
  const choice = field.choices.find((one) => one.key === key);
  if (!choice) return fault('no-such-choice');
  const stays = Array.isArray(kept) ? kept.includes(key) : kept === key;
  return choice.retired && !stays ? fault('choice-retired') : fits(key);
}

function checkChoices(value: unknown, field: FieldForm, kept: FieldValue | null): Checked {
  if (!Array.isArray(value)) return fault('no-such-choice');
  for (const key of value) {
    const checked = typeof key === 'string' ? checkChoice(key, field, kept) : fault('no-such-choice');
    if (!checked.ok) return checked;
  }
  const chosen = new Set<unknown>(value);
  const inOrder = field.choices.filter(({ key }) => chosen.has(key)).map(({ key }) => key);
  return fits(inOrder.length === 0 ? null : inOrder);
}

function checkLink(value: unknown): Checked {
  if (typeof value !== 'string') return fault('not-link');
  const text = value.trim();
  if (text.length > longestLink) return beyond('too-long', longestLink);
  const whole =
    /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]*\.[^/]*:\d/.test(text) ? text : `https://${text}`;
  // Only what a browser opens as a page: a link is followed by a colleague who trusts it.
  const usual = /^https?:\/\/[^\s/?#@]+\.[^\s/?#@.]{2,}(?::\d+)?(?:[/?#]\S*)?$/i;
  return usual.test(whole) ? fits(whole) : fault('not-link');
}
