import { messages } from '#base/i18n/messages.ts';

/** What is said of a move. */
export const moveMessages = messages({
  movedTo: {
    nl: (title: string, phase: string) => `${title} staat nu in ${phase}`,
    en: (title: string, phase: string) => `${title} is now in ${phase}`,
  },
  isWon: { nl: (title: string) => `Gewonnen: ${title}`, en: (title: string) => `Won: ${title}` },
  isLost: { nl: (title: string) => `Verloren: ${title}`, en: (title: string) => `Lost: ${title}` },
  tookBack: {
    nl: (title: string) => `${title} is teruggezet`,
    en: (title: string) => `${title} was put back`,
  },
  putBack: { nl: (why: string) => `Teruggezet. ${why}`, en: (why: string) => `Put back. ${why}` },
  approvalAsked: {
    nl: (title: string) => `Akkoord gevraagd voor ${title}`,
    en: (title: string) => `Approval asked for ${title}`,
  },
  undone: { nl: 'Meteen ongedaan gemaakt', en: 'Undone at once' },
  noAnswer: {
    nl: 'Er kwam geen antwoord. Probeer het opnieuw.',
    en: 'There was no answer. Please try again.',
  },
});
