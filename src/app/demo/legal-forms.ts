import { legalFormIn, type LegalForm } from '#base/directory/accounts/rules/legal-form.ts';

/** What a company of this name, trade and size is likely to be; of one in nine nobody has written it down. */
export function legalFormOf(
  name: string,
  industry: string,
  employees: number,
  index: number,
): LegalForm | null {
  const told = legalFormIn(name);
  if (told !== null) return told;
  if (index % 9 === 4) return null;
  if (industry === 'Zorg' || industry === 'Onderwijs') return index % 5 === 0 ? 'association' : 'foundation';
  if (employees <= 15) return index % 2 === 0 ? 'sole-trader' : 'general-partnership';
  if (employees <= 25) return index % 3 === 0 ? 'professional-partnership' : 'general-partnership';
  return index % 11 === 0 ? 'cooperative' : index % 7 === 0 ? 'nv' : 'bv';
}

/** A number with the check digit of a VAT number on the digits of an invented chamber of commerce number. */
export function inventedVatNumber(kvk: string): string | null {
  const check = Array.from(kvk).reduce((sum, digit, i) => sum + Number(digit) * (9 - i), 0) % 11;
  return check === 10 ? null : `NL${kvk}${check}B01`;
}
