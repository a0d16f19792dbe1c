import { parseCents, parseDate, parseNumber } from '#base/i18n/parse.ts';

import { checkValue, decimalsOf } from './check-value.ts';
import { longestText, type FieldForm, type FieldKind } from './field.ts';
import { yesOrNo, type TextForm } from './read-text.ts';

/** What a column of texts looks like as a field. */
export type ProposedKind = { kind: FieldKind; decimals: number; choices: readonly string[] };

const mostProposedChoices = 12;
const longestChoice = 60;
const form: FieldForm = { kind: 'text', decimals: 0, unit: null, currency: null, choices: [] };
const fitsAs = (kind: FieldKind, text: string) => checkValue({ ...form, kind }, text).ok;

/**
 * The kind of field that all these texts fit in, the narrowest first. Numbers that people do not count with (leading
 * noughts, more than fifteen figures) are no numbers; few words that keep coming back are a choice.
 */
export function proposeKind(texts: readonly string[], { decimal, dateOrder }: TextForm): ProposedKind {
  const values = texts.map((text) => text.trim()).filter((text) => text !== '');
  const plain = (kind: FieldKind, decimals = 0): ProposedKind => ({ kind, decimals, choices: [] });
  const all = (fits: (text: string) => boolean) => values.every(fits);
  if (values.length === 0) return plain('text');
  if (all((text) => yesOrNo(text) !== null) && values.some((text) => /\p{L}/u.test(text)))
    return plain('yes-no');
  if (all((text) => parseDate(text, dateOrder) !== null && !/^\d+$/.test(text))) return plain('date');
  if (all((text) => fitsAs('email', text))) return plain('email');
  if (all((text) => /^(https?:\/\/|www\.)/i.test(text) && fitsAs('link', text))) return plain('link');
  if (all((text) => text.endsWith('%') && isCount(text.slice(0, -1).trim())))
    return plain('percentage', most(values.map((text) => text.slice(0, -1))));
  if (all((text) => parseCents(text, decimal) !== null) && values.some((text) => /[€£$]|EUR|USD/.test(text)))
    return plain('amount');
  if (all((text) => /^[+(]?\d[\d\s()./-]{7,}$/.test(text)) && values.some((text) => /^[+(0]/.test(text)))
    return plain('phone');
  if (all(isCount)) return plain('number', most(values));
  const different = [...new Set(values)];
  if (
    different.length <= mostProposedChoices &&
    values.length >= different.length * 3 &&
    different.every((text) => text.length <= longestChoice)
  )
    return { kind: 'choice', decimals: 0, choices: different };
  return plain(
    values.some((text) => text.length > longestText / 2 || text.includes('\n')) ? 'long-text' : 'text',
  );

  function isCount(text: string): boolean {
    return (
      parseNumber(text, decimal) !== null && !/^[+-]?0\d/.test(text) && text.replace(/\D/g, '').length <= 15
    );
  }
  function most(written: readonly string[]): number {
    return Math.min(6, Math.max(0, ...written.map((text) => decimalsOf(parseNumber(text, decimal) ?? 0))));
  }
}
