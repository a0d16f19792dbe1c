import { messages } from '#base/i18n/messages.ts';

export const refusals = messages({
  'not-a-demo': {
    nl: 'Dit is geen voorbeeldbedrijf: er valt niets weg te gooien.',
    en: 'This is not a demo company: there is nothing to throw away.',
  },
});
