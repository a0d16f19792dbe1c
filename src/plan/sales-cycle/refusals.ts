import { messages } from '#base/i18n/messages.ts';

/** Why something with a sales cycle came to nothing. */
export const refusals = messages({
  'last-phase': {
    nl: 'Een verkoopcyclus houdt ten minste één fase. Voeg eerst een andere toe.',
    en: 'A sales cycle keeps at least one phase. Add another one first.',
  },
  'last-cycle': {
    nl: 'Er blijft ten minste één verkoopcyclus in gebruik. Voeg eerst een andere toe.',
    en: 'At least one sales cycle stays in use. Add another one first.',
  },
  'too-few-choices': {
    nl: 'Een keuze heeft ten minste twee antwoorden.',
    en: 'A choice has at least two answers.',
  },
  'same-choice-twice': {
    nl: 'Twee antwoorden zijn hetzelfde.',
    en: 'Two answers are the same.',
  },
  'results-recorded': {
    nl: 'Er zijn al resultaten van deze soort vastgelegd. Neem dit vereiste resultaat uit gebruik en maak een nieuw.',
    en: 'Results of this kind have been recorded. Retire this required result and make a new one.',
  },
  'order-incomplete': {
    nl: 'De volgorde noemt niet alles precies één keer. Laad het scherm opnieuw.',
    en: 'The order does not name everything exactly once. Reload the screen.',
  },
  'too-many': {
    nl: 'Meer dan 200 past hier niet.',
    en: 'No more than 200 fit here.',
  },
});
