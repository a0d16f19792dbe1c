import { messages } from '#base/i18n/messages.ts';
import type { RefusalCode } from '#base/kernel/refusal.ts';

/** What a person reads when a request came to nothing and the slice has no better word. */
export const problemTitles = messages({
  invalid: {
    nl: 'Er klopt iets niet in wat je invulde.',
    en: 'Something in what you filled in is not right.',
  },
  unauthenticated: { nl: 'Log eerst in.', en: 'Sign in first.' },
  forbidden: { nl: 'Je mag dit niet doen.', en: 'You are not allowed to do this.' },
  'not-found': { nl: 'Dit bestaat niet (meer).', en: 'This does not exist (any more).' },
  conflict: {
    nl: 'Iemand anders heeft dit intussen gewijzigd.',
    en: 'Somebody else changed this in the meantime.',
  },
  refused: { nl: 'Dit kan zo niet.', en: 'This cannot be done like this.' },
  'too-large': { nl: 'Dit is te groot.', en: 'This is too large.' },
  'too-many': { nl: 'Te veel pogingen. Wacht even.', en: 'Too many attempts. Wait a moment.' },
  unavailable: { nl: 'Cadans is even niet bereikbaar.', en: 'Cadans is not available for a moment.' },
  broken: {
    nl: 'Er ging iets mis bij ons. Het is genoteerd.',
    en: 'Something went wrong on our side. It has been noted.',
  },
} satisfies Record<RefusalCode | 'broken', { nl: string; en: string }>);
