import { messages } from '#base/i18n/messages.ts';

/** The legal forms, whom one approaches there, and the classes of size. */
export const legalFormMessages = messages({
  'private-person': { nl: 'Particulier', en: 'Private person' },
  'sole-trader': { nl: 'Eenmanszaak', en: 'Sole trader (eenmanszaak)' },
  'general-partnership': { nl: 'Vof', en: 'General partnership (vof)' },
  'limited-partnership': { nl: 'Cv', en: 'Limited partnership (cv)' },
  'professional-partnership': { nl: 'Maatschap', en: 'Professional partnership (maatschap)' },
  bv: { nl: 'Bv', en: 'Private limited company (bv)' },
  nv: { nl: 'Nv', en: 'Public limited company (nv)' },
  foundation: { nl: 'Stichting', en: 'Foundation (stichting)' },
  association: { nl: 'Vereniging', en: 'Association (vereniging)' },
  cooperative: { nl: 'Coöperatie', en: 'Cooperative (coöperatie)' },
  government: { nl: 'Overheid', en: 'Government' },
  'other-company': { nl: 'Andere rechtspersoon', en: 'Other legal person' },

  isNatural: {
    nl: 'Natuurlijk persoon voor de telemarketingregels',
    en: 'A natural person under the rules on telemarketing',
  },
  isCompany: { nl: 'Rechtspersoon', en: 'Legal person' },
  audience: { nl: 'Rechtsvorm', en: 'Legal form' },
  anyAudience: { nl: 'Alle rechtsvormen', en: 'All legal forms' },
  'natural-person': { nl: 'Natuurlijke personen', en: 'Natural persons' },
  company: { nl: 'Rechtspersonen', en: 'Legal persons' },
  unknown: { nl: 'Rechtsvorm onbekend', en: 'Legal form unknown' },

  size: { nl: 'Grootte', en: 'Size' },
  anySize: { nl: 'Elke grootte', en: 'Any size' },
  micro: { nl: 'Micro', en: 'Micro' },
  small: { nl: 'Klein', en: 'Small' },
  medium: { nl: 'Middelgroot', en: 'Medium-sized' },
  large: { nl: 'Groot', en: 'Large' },
  microSays: { nl: 'Tot 10 medewerkers', en: 'Below 10 people' },
  smallSays: { nl: '10 tot 50 medewerkers', en: '10 to 50 people' },
  mediumSays: { nl: '50 tot 250 medewerkers', en: '50 to 250 people' },
  largeSays: { nl: '250 medewerkers of meer', en: '250 people or more' },
});
