import { messages } from '#base/i18n/messages.ts';

/** Why something with accounts came to nothing. */
export const refusals = messages({
  'parent-circle': {
    nl: 'Zo zou deze relatie (via andere) onder zichzelf vallen.',
    en: 'This way the account would belong to itself (through others).',
  },
  'same-name': {
    nl: 'Er is al een relatie met deze naam.',
    en: 'There is already an account with this name.',
  },
  'account-archived': {
    nl: 'Deze relatie is gearchiveerd. Zet haar eerst terug.',
    en: 'This account is archived. Bring it back first.',
  },
  'no-vat-number': {
    nl: 'Dit is geen btw-nummer. Een Nederlands nummer is NL, negen cijfers, B en twee cijfers.',
    en: 'This is no VAT number. A Dutch one is NL, nine digits, B and two digits.',
  },
  'no-chamber-number': {
    nl: 'Een KvK-nummer heeft acht cijfers.',
    en: 'A Dutch Chamber of Commerce number has eight digits.',
  },
  'consent-of-whom': {
    nl: 'Kies een relatie of een contactpersoon.',
    en: 'Choose an account or a contact.',
  },
  'consent-in-future': {
    nl: 'Die dag moet nog komen.',
    en: 'That day is still to come.',
  },
  'was-merged': {
    nl: 'Deze is samengevoegd met een andere. Maak dat samenvoegen ongedaan.',
    en: 'This one was merged into another. Undo the merge.',
  },
  'not-yours': {
    nl: 'Deze is van een collega.',
    en: 'This one is a colleague’s.',
  },
  'changed-since': {
    nl: 'Deze is intussen gewijzigd.',
    en: 'This one was changed meanwhile.',
  },
  gone: { nl: 'Deze is er niet meer.', en: 'This one is no longer there.' },
  'nothing-chosen': { nl: 'Er is niets gekozen.', en: 'Nothing is chosen.' },
  'too-many-rows': {
    nl: 'Dit zijn er te veel om in één keer te wijzigen. Maak de lijst korter, tot 5.000.',
    en: 'These are too many to change at once. Narrow the list, to 5,000.',
  },
});
