import { messages } from '#base/i18n/messages.ts';

/** Why something with an action came to nothing. */
export const refusals = messages({
  ended: { nl: 'Dit actiepunt is al afgehandeld.', en: 'This action has ended already.' },
  'not-ended': { nl: 'Dit actiepunt staat nog open.', en: 'This action is still open.' },
  'owner-archived': { nl: 'Deze medewerker is gearchiveerd.', en: 'This member is archived.' },
  'owner-outside': {
    nl: 'Dit actiepunt is van jullie tweeën; een ander ziet het niet.',
    en: 'This action is between the two of you; nobody else sees it.',
  },
  'nobody-is-owner': {
    nl: 'Zeg van wie het actiepunt is.',
    en: 'Say whose action it is.',
  },
});
