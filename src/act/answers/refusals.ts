import { messages } from '#base/i18n/messages.ts';

/** Why something could not be said of a signal. */
export const refusals = messages({
  'about-somebody': {
    nl: 'Dit signaal gaat over één persoon. Bespreek het onder vier ogen, niet in het salesoverleg.',
    en: 'This signal is about one person. Discuss it between the two of you, not in the sales meeting.',
  },
  'reason-needs-note': {
    nl: 'Schrijf erbij waarom.',
    en: 'Write down why.',
  },
  'nothing-to-reopen': {
    nl: 'Dit signaal staat al open.',
    en: 'This signal is open already.',
  },
});
