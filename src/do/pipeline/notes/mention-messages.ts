import { messages } from '#base/i18n/messages.ts';

/** What the bell and a letter say to whoever is called in a note. */
export const mentionMessages = messages({
  subject: {
    nl: (who: string, about: string) => `${who} noemt je bij ${about}`,
    en: (who: string, about: string) => `${who} mentions you on ${about}`,
  },
  somebody: { nl: 'Een collega', en: 'A colleague' },
  open: { nl: 'Lees het hele bericht:', en: 'Read it where it stands:' },
});
