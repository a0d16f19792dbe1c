import { messages } from '#base/i18n/messages.ts';

/** Why two do not become one, or one does not become two again. */
export const refusals = messages({
  'one-and-the-same': { nl: 'Dat is een en dezelfde.', en: 'That is one and the same.' },
  'merged-already': {
    nl: 'Een van de twee is al samengevoegd met een andere.',
    en: 'One of the two was merged into another already.',
  },
  'in-archive': {
    nl: 'Een van de twee is gearchiveerd. Zet die eerst terug.',
    en: 'One of the two is archived. Bring it back first.',
  },
  'parent-circle': {
    nl: 'Zo zou de relatie (via andere) onder zichzelf vallen. Kies een andere waarde bij Valt onder.',
    en: 'This way the account would belong to itself (through others). Choose another value for Belongs to.',
  },
  'undone-already': { nl: 'Dit is al ongedaan gemaakt.', en: 'This was undone already.' },
  'too-late': {
    nl: 'Samenvoegen is tot dertig dagen erna ongedaan te maken.',
    en: 'A merge can be undone for thirty days.',
  },
  'merged-since': {
    nl: 'Daarna is hij nog eens samengevoegd. Maak dat eerst ongedaan.',
    en: 'It was merged once more since. Undo that first.',
  },
});
