import { messages } from '#base/i18n/messages.ts';

/** Why something with the routing came to nothing. */
export const refusals = messages({
  'no-name': { nl: 'Geef elk kanaal en elke soort een naam.', en: 'Give every channel and kind a name.' },
  'code-twice': {
    nl: 'Er staan twee kanalen of soorten met dezelfde code in.',
    en: 'Two channels or kinds have the same code.',
  },
  'unknown-channel': { nl: 'Dit kanaal is er niet (meer).', en: 'This channel is not there (any more).' },
  'unknown-kind': {
    nl: 'Deze soort contact is er niet (meer).',
    en: 'This kind of contact is not there (any more).',
  },
  'unknown-team': { nl: 'Dit team is er niet (meer).', en: 'This team is not there (any more).' },
  'cell-twice': {
    nl: 'Voor dezelfde plek staan twee afspraken in de tabel.',
    en: 'The table holds two entries for the same place.',
  },
  'hours-turned': { nl: 'Openingstijden eindigen na hun begin.', en: 'Opening hours end after they begin.' },
  'mix-over-hundred': {
    nl: 'De gewenste aandelen zijn samen meer dan 100 %.',
    en: 'The desired shares are more than 100% together.',
  },
});
