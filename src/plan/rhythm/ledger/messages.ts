import { messages } from '#base/i18n/messages.ts';

export const ledgerMessages = messages({
  title: { nl: 'Netto salestijd', en: 'Net selling time' },
  says: {
    nl: 'De uren met of direct voor klanten: gepland in het ritme, en werkelijk volgens het logboek.',
    en: 'The hours with customers or directly for them: planned in the rhythm, and real after the log.',
  },
  definition: { nl: 'Wat telt mee?', en: 'What counts?' },
  own: { nl: 'Ik', en: 'Me' },
  all: { nl: 'Iedereen', en: 'Everybody' },
  who: { nl: 'Wie', en: 'Who' },
  week: { nl: 'Week', en: 'Week' },
  everyone: { nl: 'Wie staat waar', en: 'Who stands where' },
  toLedger: { nl: 'Per week en per rol', en: 'By week and role' },
  reached: {
    nl: (ratio: string, trend: string) => `${ratio} behaald, ${trend}`,
    en: (ratio: string, trend: string) => `${ratio} reached, ${trend}`,
  },
  planned: { nl: 'gepland', en: 'planned' },
  real: { nl: 'werkelijk', en: 'real' },
  cell: {
    nl: (real: string, planned: string) => `${real} van ${planned} gepland`,
    en: (real: string, planned: string) => `${real} of ${planned} planned`,
  },
  notOver: { nl: 'loopt nog', en: 'not over' },
  ratio: { nl: 'Behaald', en: 'Reached' },
  trend: { nl: 'Lijn', en: 'Trend' },
  rises: { nl: 'stijgt', en: 'rising' },
  falls: { nl: 'daalt', en: 'falling' },
  steady: { nl: 'vlak', en: 'steady' },
  unknown: { nl: 'nog te kort', en: 'too short yet' },
  leftOut: {
    nl: (n: number) =>
      `${n === 1 ? 'Eén rol heeft' : `${n} rollen hebben`} minder dan drie mensen en ${n === 1 ? 'staat' : 'staan'} er niet bij: zo blijven cijfers van één persoon van die persoon.`,
    en: (n: number) =>
      `${n === 1 ? 'One role has' : `${n} roles have`} fewer than three people and ${n === 1 ? 'is' : 'are'} left out: figures of one person stay with that person.`,
  },
  nothing: { nl: 'Nog geen uren om te vergelijken', en: 'No hours to compare yet' },
  nothingSays: {
    nl: 'Publiceer een ritme en leg activiteiten vast. Dan staan gepland en werkelijk hier naast elkaar.',
    en: 'Publish a rhythm and log activities. Then planned and real stand here beside each other.',
  },
  picture: { nl: 'Gepland en werkelijk per week', en: 'Planned and real per week' },
});
