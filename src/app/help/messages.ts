import { messages } from '#base/i18n/messages.ts';

export const helpMessages = messages({
  title: { nl: 'Hulp', en: 'Help' },
  chapters: { nl: 'Onderwerpen', en: 'Chapters' },
  find: { nl: 'Zoek in de hulp', en: 'Search the help' },
  nothing: { nl: (text: string) => `Niets over “${text}”`, en: (text: string) => `Nothing about “${text}”` },
  nothingSays: {
    nl: 'Probeer een ander of korter woord. Met Ctrl+K vind je ook elk scherm.',
    en: 'Try another or a shorter word. Ctrl+K finds every screen too.',
  },
});
