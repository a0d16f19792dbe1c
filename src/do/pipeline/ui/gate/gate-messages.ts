import { messages } from '#base/i18n/messages.ts';

/** Moving, winning, losing, reopening: the words of the dialogs. */
export const gateMessages = messages({
  moveTitle: { nl: 'Verplaats naar…', en: 'Move to…' },
  here: { nl: 'staat hier', en: 'stands here' },
  asksNothing: { nl: 'kan meteen', en: 'ready to go' },
  asks: {
    nl: (names: string) => `vraagt nog: ${names}`,
    en: (names: string) => `still asks for: ${names}`,
  },
  asksCount: {
    nl: (n: number) => (n === 1 ? 'vraagt nog 1 resultaat' : `vraagt nog ${n} resultaten`),
    en: (n: number) => (n === 1 ? 'asks for 1 more result' : `asks for ${n} more results`),
  },
  backwards: { nl: 'een stap terug', en: 'a step back' },
  won: { nl: 'Gewonnen', en: 'Won' },
  wonAsks: { nl: 'met de schriftelijke opdrachtbevestiging', en: 'with the written order confirmation' },
  lost: { nl: 'Verloren', en: 'Lost' },
  lostAsks: { nl: 'met de reden', en: 'with the reason' },

  gateTitle: {
    nl: (phase: string) => `Eerst dit, dan naar ${phase}`,
    en: (phase: string) => `First this, then on to ${phase}`,
  },
  gateSays: {
    nl: (title: string) => `Wat weet je nu van ${title}?`,
    en: (title: string) => `What do you know about ${title} by now?`,
  },
  winTitle: { nl: (title: string) => `${title} winnen`, en: (title: string) => `Win ${title}` },
  confirmation: { nl: 'Opdrachtbevestiging', en: 'Order confirmation' },
  confirmationHint: {
    nl: 'Wat is er schriftelijk bevestigd, en waar staat het? Een nummer, een datum, een bestand.',
    en: 'What was confirmed in writing, and where is it? A number, a date, a file.',
  },
  confirmationMissing: {
    nl: 'Zonder schriftelijke bevestiging is het nog geen order.',
    en: 'Without a written confirmation it is no order yet.',
  },
  leaves: { nl: (phase: string) => `Om ${phase} te verlaten`, en: (phase: string) => `To leave ${phase}` },
  move: { nl: 'Bewaar en verplaats', en: 'Save and move' },
  moveAnyway: { nl: 'Toch verplaatsen', en: 'Move anyway' },
  winNow: { nl: 'Gewonnen!', en: 'Won!' },
  override: { nl: 'Sla deze resultaten over', en: 'Pass by without these results' },
  overrideHint: {
    nl: 'Dat mag jij. De reden komt in de geschiedenis.',
    en: 'You may. The reason goes into the history.',
  },
  overrideReason: { nl: 'Reden', en: 'Reason' },
  overrideReasonMissing: { nl: 'Schrijf waarom.', en: 'Write why.' },
  stillMissing: { nl: 'Dit is nog nodig.', en: 'This is still needed.' },
  resultNote: { nl: 'Hoe weet je dat?', en: 'How do you know?' },
  later: { nl: 'Nog niet', en: 'Not yet' },

  loseTitle: { nl: (title: string) => `${title} verloren`, en: (title: string) => `${title} lost` },
  loseWhy: { nl: 'Waarom?', en: 'Why?' },
  loseWhyMissing: { nl: 'Kies de reden die het beste past.', en: 'Choose the reason that fits best.' },
  lostTo: { nl: 'Aan wie?', en: 'To whom?' },
  lostToUnknown: { nl: 'Weet ik niet', en: 'I do not know' },
  loseNote: { nl: 'Wat leer je hiervan?', en: 'What do you learn from it?' },
  lose: { nl: 'Verloren', en: 'Lost' },
  noReasons: {
    nl: 'Er zijn nog geen verliesredenen. Een manager voegt ze toe bij de verkoopcyclus.',
    en: 'There are no reasons for loss yet. A manager adds them with the sales cycle.',
  },

  reopen: { nl: 'Heropenen', en: 'Reopen' },
  reopenTitle: { nl: (title: string) => `${title} heropenen?`, en: (title: string) => `Reopen ${title}?` },
  reopenSays: {
    nl: (phase: string) => `De kans komt terug in ${phase}. Cijfers die al gemeld zijn, veranderen mee.`,
    en: (phase: string) => `The deal comes back in ${phase}. Figures that were reported change with it.`,
  },
  reopenReason: { nl: 'Waarom?', en: 'Why?' },
});
