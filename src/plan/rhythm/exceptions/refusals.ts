import { messages } from '#base/i18n/messages.ts';

/** Why a time could not be put elsewhere for once. */
export const refusals = messages({
  'no-rhythm': {
    nl: 'In die week geldt nog geen ritme.',
    en: 'No rhythm holds in that week yet.',
  },
  'no-such-time': {
    nl: 'Dit onderdeel ligt daar niet (meer) in het ritme.',
    en: 'This item does not lie there in the rhythm (any more).',
  },
  'week-past': { nl: 'Die week is voorbij.', en: 'That week is over.' },
  'hours-turned': { nl: 'Het einde ligt voor het begin.', en: 'The end lies before the beginning.' },
  'other-week': {
    nl: 'Wat elke week komt, blijft in zijn week. Laat het anders vervallen.',
    en: 'What comes weekly stays in its week. Otherwise leave it out.',
  },
  'other-period': {
    nl: 'Blijf binnen de maand, het kwartaal of het jaar waar dit bij hoort.',
    en: 'Stay within the month, quarter or year that this belongs to.',
  },
  'other-version': {
    nl: 'Op die dag geldt een andere versie van het ritme.',
    en: 'Another version of the rhythm holds on that day.',
  },
  'not-a-working-day': {
    nl: 'Die dag hoort niet bij de werkweek.',
    en: 'That day is not in the working week.',
  },
  breaks: {
    nl: 'Daar botst het. Kies een ander moment, of doe het toch.',
    en: 'It collides there. Choose another moment, or do it all the same.',
  },
});
