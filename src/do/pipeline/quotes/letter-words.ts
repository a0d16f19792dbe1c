import { messages } from '#base/i18n/messages.ts';

/** The words with which a quote leaves, to be changed by whoever sends it. */
export const letterWords = messages({
  subject: {
    nl: (title: string) => `Offerte: ${title}`,
    en: (title: string) => `Quote: ${title}`,
  },
  dear: { nl: (name: string) => `Beste ${name},`, en: (name: string) => `Dear ${name},` },
  body: {
    nl: (title: string, day: string) =>
      `Hierbij onze offerte voor ${title}. Je vindt haar in de bijlage; ze is geldig tot en met ${day}.`,
    en: (title: string, day: string) =>
      `Please find attached our quote for ${title}. It is valid until ${day}.`,
  },
  questions: {
    nl: 'Heb je vragen, of wil je iets anders? Antwoord op deze mail of bel me.',
    en: 'If you have questions or want anything changed, reply to this e-mail or call me.',
  },
  regards: { nl: 'Met vriendelijke groet,', en: 'Kind regards,' },
  mailedTo: { nl: (to: string) => `Gemaild aan ${to}`, en: (to: string) => `Mailed to ${to}` },
});
