import { messages } from '#base/i18n/messages.ts';

export const celebrationMessages = messages({
  title: { nl: 'Vieringen', en: 'Celebrations' },
  own: { nl: 'Laat zien dat een verkoopkans is gewonnen', en: 'Show that a deal was won' },
  ownHint: {
    nl: 'Een kort bericht met wat feestpapier, alleen van verkoopkansen die je mag zien.',
    en: 'A short message with some confetti, only of deals that you may see.',
  },
  offForAll: {
    nl: 'In jullie organisatie staan vieringen uit.',
    en: 'Celebrations are switched off in your organisation.',
  },
  all: { nl: 'Vier gewonnen verkoopkansen', en: 'Celebrate deals that are won' },
  allHint: {
    nl: 'Aan de muur en in Cadans. Iedereen kan het voor zichzelf uitzetten.',
    en: 'On the walls and in Cadans. Everybody can switch it off for themselves.',
  },
  hooray: { nl: 'Gewonnen!', en: 'Won!' },
  wonBy: { nl: (name: string) => `${name} won`, en: (name: string) => `${name} won` },
  youWon: { nl: 'Jij won', en: 'You won' },
  someoneWon: { nl: 'Gewonnen', en: 'Won' },
  close: { nl: 'Sluiten', en: 'Close' },
});
