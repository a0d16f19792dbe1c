import { messages } from '#base/i18n/messages.ts';

export const chartMessages = messages({
  week: { nl: 'Week', en: 'Week' },
  weeks: { nl: 'Weken', en: 'Weeks' },
  days: { nl: 'Dagen', en: 'Days' },
  target: { nl: 'doel', en: 'target' },
  mean: { nl: 'gemiddeld', en: 'average' },
  usual: { nl: 'waar toeval blijft', en: 'where chance stays' },
  before: { nl: 'ervoor', en: 'before' },
  thisQuarter: { nl: 'laatste 13 weken', en: 'last 13 weeks' },
  halfYearBefore: { nl: 'half jaar ervoor', en: 'half a year before' },
  deals: { nl: 'Kansen', en: 'Deals' },
  team: { nl: 'team', en: 'team' },
  owner: { nl: 'eigenaar', en: 'owner' },
  quarterFrom: { nl: 'Kwartaal vanaf', en: 'Quarter from' },
  daysTooLong: { nl: 'Dagen te lang stil', en: 'Days too long silent' },
  daysLate: { nl: 'Dagen te laat', en: 'Days late' },
  nothingPlanned: { nl: 'niets gepland', en: 'nothing planned' },
  fromTo: {
    nl: (from: number, to: number) => `${from}–${to}`,
    en: (from: number, to: number) => `${from}–${to}`,
  },
  more: { nl: (from: number) => `meer dan ${from}`, en: (from: number) => `over ${from}` },
  weeklyLabel: { nl: (figure: string) => `${figure} per week`, en: (figure: string) => `${figure} by week` },
  periodsLabel: {
    nl: (figure: string) => `${figure}, per vier weken`,
    en: (figure: string) => `${figure}, by four weeks`,
  },
  curvesLabel: {
    nl: (phase: string) => `Deel van de kansen dat na zoveel dagen nog in ${phase} staat`,
    en: (phase: string) => `Part of the deals still in ${phase} after so many days`,
  },
  rottingLabel: {
    nl: 'Hoe lang kansen al te lang stilliggen',
    en: 'For how long deals have lain still too long',
  },
  missedLabel: { nl: 'Hoe laat de opvolging is', en: 'How late follow-up is' },
  lateLabel: { nl: 'Hoe laat de eerste reactie is', en: 'How late the first response is' },
  ownerLabel: { nl: 'Gewonnen bedrag per kwartaal', en: 'Amount won by quarter' },
});
