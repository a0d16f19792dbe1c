/** Forms in which a natural person answers for the business, then those with a legal personality of their own. */
export const legalForms = [
  'sole-trader',
  'general-partnership',
  'limited-partnership',
  'professional-partnership',
  'private-person',
  'bv',
  'nv',
  'foundation',
  'association',
  'cooperative',
  'government',
  'other-company',
] as const;
export type LegalForm = (typeof legalForms)[number];

const natural = new Set<LegalForm>([
  'sole-trader',
  'general-partnership',
  'limited-partnership',
  'professional-partnership',
  'private-person',
]);

/**
 * Is the one who is called a natural person in the eyes of the law on telemarketing? The regulator counts
 * eenmanszaak, vof, cv and maatschap as such, because no legal person stands between:
 * https://www.acm.nl/nl/verkoop-aan-consumenten/reclame-en-verkopen/telemarketing
 */
export function isNaturalPerson(form: LegalForm): boolean {
  return natural.has(form);
}

export const audiences = ['natural-person', 'company', 'unknown'] as const;
export type Audience = (typeof audiences)[number];

/** Whom one approaches there; `unknown` where nobody has written down the legal form. */
export function audienceOf(form: LegalForm | null): Audience {
  if (form === null) return 'unknown';
  return isNaturalPerson(form) ? 'natural-person' : 'company';
}

/** How the forms are written in names; the first that stands in it as words of its own counts. */
const writings: readonly (readonly [LegalForm, RegExp])[] = [
  ['bv', /(?:^|\s)(?:b\.?\s?v\.?|besloten vennootschap)(?=$|[\s,)])/i],
  ['nv', /(?:^|\s)(?:n\.?\s?v\.?|naamloze vennootschap)(?=$|[\s,)])/i],
  ['general-partnership', /(?:^|\s)(?:v\.?\s?o\.?\s?f\.?|vennootschap onder firma)(?=$|[\s,)])/i],
  ['limited-partnership', /(?:^|\s)(?:c\.?\s?v\.?|commanditaire vennootschap)(?=$|[\s,)])/i],
  ['professional-partnership', /(?:^|\s)maatschap(?=$|[\s,)])/i],
  ['sole-trader', /(?:^|\s)eenmanszaak(?=$|[\s,)])/i],
  ['foundation', /(?:^|\s)stichting(?=$|[\s,)])/i],
  ['association', /(?:^|\s)vereniging(?=$|[\s,)])/i],
  ['cooperative', /(?:^|\s)(?:co[oö]peratie|co[oö]peratieve|u\.a\.|coop)(?=$|[\s,)])/i],
  ['government', /(?:^|\s)(?:gemeente|provincie|waterschap|ministerie)(?=\s)/i],
  [
    'other-company',
    /(?:^|\s)(?:gmbh|ag|ltd\.?|limited|plc|llc|inc\.?|sarl|s\.?a\.?r\.?l\.?|bvba|sprl)(?=$|[\s,)])/i,
  ],
];

/** The legal form that a name gives away, `Bakkerij Jansen B.V.`; null where it tells nothing. */
export function legalFormIn(name: string): LegalForm | null {
  return writings.find(([, writing]) => writing.test(name))?.[0] ?? null;
}
