import { messages } from '#base/i18n/messages.ts';

export const houseStyleMessages = messages({
  says: {
    nl: 'Je kleuren en logo op posters, kaartjes voor op het bureau en offertes.',
    en: 'Your colours and logo on posters, desk cards and quotes.',
  },
  logo: { nl: 'Logo', en: 'Logo' },
  chooseLogo: { nl: 'Logo kiezen', en: 'Choose a logo' },
  removeLogo: { nl: 'Logo weghalen', en: 'Remove the logo' },
  main: { nl: 'Hoofdkleur', en: 'Main colour' },
  second: { nl: 'Tweede kleur', en: 'Second colour' },
  pick: { nl: (of: string) => `${of}: kies op het oog`, en: (of: string) => `${of}: pick by eye` },
  clear: { nl: 'Wissen', en: 'Clear' },
  hint: { nl: 'Zes tekens, zoals #0B7468', en: 'Six characters, such as #0B7468' },
  wrong: {
    nl: 'Vul een # in met zes tekens: 0–9 en a–f.',
    en: 'Enter a # with six characters: 0–9 and a–f.',
  },
  darker: {
    nl: (colour: string) =>
      `Woorden in deze kleur drukken we donkerder (${colour}), anders lees je ze slecht.`,
    en: (colour: string) => `Words in this colour are printed darker (${colour}), to be readable.`,
  },
  preview: { nl: 'Zo ziet het eruit', en: 'What it looks like' },
  poster: { nl: 'Poster', en: 'Poster' },
  card: { nl: 'Kaartje', en: 'Desk card' },
  quote: { nl: 'Offerte', en: 'Quote' },
  inside: { nl: 'Binnendienst', en: 'Inside sales' },
  field: { nl: 'Buitendienst', en: 'Field sales' },
  lead: { nl: 'Nieuwe lead', en: 'New lead' },
  call: { nl: 'Bellen', en: 'Call' },
  visit: { nl: 'Bezoek', en: 'Visit' },
  offer: { nl: 'Offerte bespreken', en: 'Discuss the quote' },
  process: { nl: 'Nieuwe klanten', en: 'New business' },
  total: { nl: 'Totaal', en: 'Total' },
  save: { nl: 'Opslaan', en: 'Save' },
  saved: {
    nl: 'Bewaard. Wat je nu afdrukt, heeft deze stijl.',
    en: 'Saved. What you print now has this style.',
  },
});
