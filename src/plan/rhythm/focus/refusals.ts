import { messages } from '#base/i18n/messages.ts';

export const refusals = messages({
  'already-focused': {
    nl: 'Je hebt al een focusblok lopen. Rond dat eerst af.',
    en: 'A focus block of yours is running already. End that one first.',
  },
  'not-running': {
    nl: 'Dit focusblok loopt niet (meer).',
    en: 'This focus block is not running (any more).',
  },
  'is-running': {
    nl: 'Dit focusblok loopt nog. Rond het eerst af.',
    en: 'This focus block is still running. End it first.',
  },
  'already-started': { nl: 'Dit focusblok is al gestart.', en: 'This focus block has been started already.' },
  past: { nl: 'Kies een tijd die nog komt.', en: 'Choose a time that is still to come.' },
  'too-many-planned': {
    nl: 'Je hebt al 30 focusblokken gepland. Haal er eerst een weg.',
    en: 'You have planned 30 focus blocks already. Remove one first.',
  },
});
