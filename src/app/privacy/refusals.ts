import type { Language } from '#base/kernel/language.ts';

/** Why somebody is not erased, or a rule not set. */
export const refusals = {
  'name-differs': {
    nl: 'Typ de naam precies zoals hij hierboven staat.',
    en: 'Type the name exactly as it stands above.',
  },
  'already-erased': { nl: 'Deze persoon is al gewist.', en: 'This person has been erased already.' },
  yourself: {
    nl: 'Jezelf wissen kan niet. Vraag een andere beheerder.',
    en: 'You cannot erase yourself. Ask another administrator.',
  },
  'too-short': {
    nl: 'Zo kort bewaren mag hier niet.',
    en: 'That is too short to keep this.',
  },
  'too-much': {
    nl: 'Dit zijn te veel teksten om in één keer over te beslissen.',
    en: 'These are too many texts to decide on at once.',
  },
} satisfies Record<string, Record<Language, string>>;
