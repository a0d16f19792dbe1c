import { messages } from '#base/i18n/messages.ts';

export const doubtfulMessages = messages({
  title: { nl: 'Welke wordt bedoeld?', en: 'Which one is meant?' },
  says: {
    nl: 'Meer relaties heten zo, en deze rijen noemen alleen de naam. Kies bij welke ze horen; nu gaan ze naar de relatie die hier staat.',
    en: 'Several accounts have this name, and these rows give nothing but the name. Choose where they belong; now they go to the account shown here.',
  },
  said: {
    nl: 'Meer relaties heten zo, en deze rijen noemden alleen de naam. Ze staan bij de relatie die hier staat.',
    en: 'Several accounts have this name, and these rows gave nothing but the name. They are with the account shown here.',
  },
  rows: {
    nl: (n: string) => (n === '1' ? '1 rij' : `${n} rijen`),
    en: (n: string) => (n === '1' ? '1 row' : `${n} rows`),
  },
  here: { nl: 'staat al in Cadans', en: 'already in Cadans' },
  inFile: {
    nl: (id: string) => `nummer ${id} in je bestand`,
    en: (id: string) => `number ${id} in your file`,
  },
  eldest: { nl: 'de oudste', en: 'the eldest' },
  more: { nl: (n: string) => `en nog ${n}`, en: (n: string) => `and ${n} more` },
  save: { nl: 'Keuzes bewaren', en: 'Save choices' },
});
