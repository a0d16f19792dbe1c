import { messages } from '#base/i18n/messages.ts';

/** Why something with the planner came to nothing. */
export const refusals = messages({
  'no-profile': {
    nl: 'Er moet minstens één klantprofiel zijn.',
    en: 'There has to be one customer profile at least.',
  },
  'profile-twice': {
    nl: 'Twee klantprofielen hebben dezelfde code.',
    en: 'Two customer profiles have the same code.',
  },
  'no-such-profile': {
    nl: 'Dit klantprofiel bestaat niet (meer).',
    en: 'This customer profile does not exist (any more).',
  },
  'limit-below-minimum': {
    nl: 'De lengte waarbij wisselen niets meer kost, moet langer zijn dan het kortste blok.',
    en: 'The length at which switching costs nothing has to be longer than the shortest block.',
  },
  'period-turned': { nl: 'De laatste dag ligt voor de eerste.', en: 'The last day lies before the first.' },
  'hours-turned': {
    nl: 'Een werktijd eindigt voordat hij begint.',
    en: 'A stretch of hours ends before it begins.',
  },
  'hours-overlap': {
    nl: 'Twee werktijden op één dag overlappen.',
    en: 'Two stretches of hours on a day overlap.',
  },
  'nothing-kept': {
    nl: 'Houd eerst onderdelen van de checklist: er is nog niets om in te plannen.',
    en: 'Keep items of the checklist first: there is nothing to plan yet.',
  },
  'is-published': {
    nl: 'Deze versie is gepubliceerd en verandert niet meer. Maak er een kopie van.',
    en: 'This version has been published and no longer changes. Make a copy of it.',
  },
  'is-designed': {
    nl: 'Dit ritme wordt nu doorgerekend. Wacht even, of stop het rekenen.',
    en: 'This rhythm is being worked out at the moment. Wait, or stop the work.',
  },
  'nothing-placed': {
    nl: 'Er staat nog niets in deze week. Laat hem eerst ontwerpen.',
    en: 'There is nothing in this week yet. Have it designed first.',
  },
  'has-faults': {
    nl: 'Er botst nog iets in deze week. Los dat op voordat je publiceert.',
    en: 'Something in this week still collides. Mend that before you publish.',
  },
  'week-past': { nl: 'Kies deze week of een latere.', en: 'Choose this week or a later one.' },
  'not-in-that-week': {
    nl: 'In die week geldt een ander ritme.',
    en: 'Another rhythm holds in that week.',
  },
  'too-many-plans': {
    nl: 'Er zijn al 30 concepten. Gooi er eerst een weg.',
    en: 'There are 30 drafts already. Throw one away first.',
  },
  'other-items': {
    nl: 'Deze plaatsing hoort niet bij de onderdelen van dit ritme.',
    en: 'This placement does not belong to the items of this rhythm.',
  },
});
