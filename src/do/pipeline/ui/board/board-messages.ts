import { messages } from '#base/i18n/messages.ts';

/** The board: its columns, its cards and how they are looked at. */
export const boardMessages = messages({
  place: {
    nl: (n: string, of: string) => `${n} van ${of}`,
    en: (n: string, of: string) => `${n} of ${of}`,
  },
  onItsWay: {
    nl: (n: string, of: string) => `Kans ${n} van ${of} wordt geladen`,
    en: (n: string, of: string) => `Deal ${n} of ${of} is loading`,
  },
  notAllLoaded: { nl: 'Niet alle kansen zijn geladen.', en: 'Not all deals were loaded.' },
  weighted: {
    nl: (sum: string, percent: string) => `gewogen ${sum} (${percent})`,
    en: (sum: string, percent: string) => `weighted ${sum} (${percent})`,
  },
  phases: { nl: 'Fasen', en: 'Phases' },
  inPhase: {
    nl: (days: number) =>
      days === 0 ? 'vandaag in fase' : days === 1 ? '1 dag in fase' : `${days} dagen in fase`,
    en: (days: number) =>
      days === 0 ? 'in phase since today' : days === 1 ? '1 day in phase' : `${days} days in phase`,
  },
  lastDone: { nl: (day: string) => `laatst ${day}`, en: (day: string) => `last ${day}` },
  neverDone: { nl: 'nog niets gedaan', en: 'nothing done yet' },
  chance: { nl: (percent: string) => `kans ${percent}`, en: (percent: string) => `chance ${percent}` },

  view: { nl: 'Kaarten instellen', en: 'Set up the cards' },
  viewSays: {
    nl: 'Zo kijk jij naar het bord. Anderen kiezen hun eigen kaarten.',
    en: 'This is how you look at the board. Others choose their own cards.',
  },
  onTheCard: { nl: 'Op de kaart', en: 'On the card' },
  density: { nl: 'Dichtheid', en: 'Density' },
  roomy: { nl: 'Ruim', en: 'Roomy' },
  dense: { nl: 'Compact', en: 'Dense' },
  sort: { nl: 'Volgorde in een fase', en: 'Order in a phase' },
  weightedSums: { nl: 'Gewogen bedrag per fase', en: 'Weighted amount per phase' },
  weightedHint: {
    nl: 'Elk bedrag maal de kans van de fase, per verkoopkans afgerond.',
    en: 'Each amount times the chance of the phase, rounded per deal.',
  },
  account: { nl: 'Relatie', en: 'Account' },
  amount: { nl: 'Bedrag', en: 'Amount' },
  'expected-close': { nl: 'Verwachte sluiting', en: 'Expected close' },
  owner: { nl: 'Verkoper', en: 'Owner' },
  'next-step': { nl: 'Volgende stap', en: 'Next step' },
  product: { nl: 'Product', en: 'Product' },
  stay: { nl: 'Dagen in fase', en: 'Days in phase' },
  'last-activity': { nl: 'Laatste activiteit', en: 'Last activity' },
  probability: { nl: 'Kans', en: 'Chance' },
  byClose: { nl: 'Eerst te sluiten', en: 'Soonest to close' },
  byAmount: { nl: 'Hoogste bedrag', en: 'Largest amount' },
  byStay: { nl: 'Langst in de fase', en: 'Longest in the phase' },
  byUpdated: { nl: 'Laatst gewijzigd', en: 'Changed last' },
  viewNotKept: {
    nl: 'Je keuze is niet bewaard. Probeer het opnieuw.',
    en: 'Your choice was not kept. Please try again.',
  },

  somebody: { nl: 'Iemand', en: 'Somebody' },
  newsMoved: {
    nl: (who: string, title: string, phase: string) => `${who} verplaatste ${title} naar ${phase}`,
    en: (who: string, title: string, phase: string) => `${who} moved ${title} to ${phase}`,
  },
  newsWon: {
    nl: (who: string, title: string) => `${who} won ${title}`,
    en: (who: string, title: string) => `${who} won ${title}`,
  },
  newsLost: {
    nl: (who: string, title: string) => `${who} verloor ${title}`,
    en: (who: string, title: string) => `${who} lost ${title}`,
  },
  newsReopened: {
    nl: (who: string, title: string) => `${who} heropende ${title}`,
    en: (who: string, title: string) => `${who} reopened ${title}`,
  },
  newsMore: {
    nl: (n: number) => `en nog ${n}`,
    en: (n: number) => `and ${n} more`,
  },
});
