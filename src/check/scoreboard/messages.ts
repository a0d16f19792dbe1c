import { messages } from '#base/i18n/messages.ts';

export const scoreboardMessages = messages({
  title: { nl: 'Scorebord', en: 'Scoreboard' },

  // Whose figures
  whose: { nl: 'Wiens cijfers', en: 'Whose figures' },
  organisation: { nl: 'Organisatie', en: 'Organisation' },
  team: { nl: 'Team', en: 'Team' },
  ownTeam: { nl: 'Mijn team', en: 'My team' },
  member: { nl: 'Medewerker', en: 'Member' },
  myself: { nl: 'Ikzelf', en: 'Myself' },
  noTeam: { nl: 'Zonder team', en: 'Without a team' },
  archived: { nl: 'niet meer in dienst', en: 'has left' },
  owner: { nl: 'De eigenaar', en: 'The owner' },
  withOwner: { nl: 'Met eigenaar', en: 'With owner' },
  withoutOwner: { nl: 'Zonder', en: 'Without' },
  toOrganisation: {
    nl: 'Naar de cijfers van de organisatie',
    en: 'Go to the organisation’s figures',
  },
  leftOut: { nl: 'zonder de eigenaar', en: 'without the owner' },

  // Which weeks
  week: { nl: 'Laatste week', en: 'Last week shown' },
  weekHint: {
    nl: 'Bijvoorbeeld 52, 52-2017 of 2017-W52',
    en: 'For example 52, 52-2017 or 2017-W52',
  },
  noWeek: {
    nl: 'Deze week bestaat niet. Schrijf bijvoorbeeld 52-2017.',
    en: 'No such week. Write 52-2017, for example.',
  },
  previousWeek: { nl: 'Week eerder', en: 'Week earlier' },
  nextWeek: { nl: 'Week later', en: 'Week later' },
  thisWeek: { nl: 'Deze week', en: 'This week' },
  weekOfYear: {
    nl: (week: number, year: string) => `week ${week}, ${year}`,
    en: (week: number, year: string) => `week ${week}, ${year}`,
  },
  runsStill: { nl: 'loopt nog', en: 'not over' },
  ahead: { nl: 'komt nog', en: 'ahead' },
  weeksTo: {
    nl: (from: string, to: string) => `${from} tot en met ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
  },

  // The table
  total: { nl: '13 weken', en: '13 weeks' },
  trend: { nl: 'Verloop', en: 'Trend' },
  'new-deals': { nl: 'Nieuwe kansen', en: 'New deals' },
  appointments: { nl: 'Afspraken', en: 'Appointments' },
  quotes: { nl: 'Offertes', en: 'Quotes' },
  won: { nl: 'Gewonnen', en: 'Won' },
  'won-amount': { nl: 'Gewonnen bedrag', en: 'Won amount' },
  'win-ratio': { nl: 'Winratio', en: 'Win ratio' },
  supply: { nl: 'Aanvoer', en: 'Supply' },
  contact: { nl: 'Contact', en: 'Contact' },
  result: { nl: 'Resultaat', en: 'Result' },
  thousands: { nl: (sign: string) => `${sign} × 1.000`, en: (sign: string) => `${sign} × 1,000` },
  seeBehind: {
    nl: (figure: string, row: string, when: string) => `${figure}, ${row}, ${when}`,
    en: (figure: string, row: string, when: string) => `${figure}, ${row}, ${when}`,
  },
  tableCaption: {
    nl: (who: string, last: string) => `Scorebord van ${who}, dertien weken tot en met ${last}`,
    en: (who: string, last: string) => `Scoreboard of ${who}, thirteen weeks up to ${last}`,
  },
  tableKeys: {
    nl: 'Loop met de pijltoetsen door de cijfers; Enter laat zien wat erachter zit.',
    en: 'Walk through the figures with the arrow keys; Enter shows what is behind one.',
  },
  alsoWon: {
    nl: (amounts: string) => `Ook gewonnen in andere valuta, niet meegeteld in het bedrag: ${amounts}.`,
    en: (amounts: string) => `Also won in other currencies, not added to the amount: ${amounts}.`,
  },

  // What the figures count
  definitions: { nl: 'Wat de cijfers tellen', en: 'What the figures count' },
  'says-new-deals': {
    nl: 'verkoopkansen, in de week waarin ze zijn geopend.',
    en: 'deals, in the week in which they were opened.',
  },
  'says-appointments': {
    nl: 'gehouden bezoeken en demonstraties; wat nog gepland staat telt niet.',
    en: 'visits and demonstrations that were held; planned ones do not count.',
  },
  'says-quotes': { nl: 'uitgebrachte offertes.', en: 'quotes that were made.' },
  'says-won': {
    nl: 'verkoopkansen, in de week waarin ze zijn gewonnen.',
    en: 'deals, in the week in which they were won.',
  },
  'says-won-amount': {
    nl: (currency: string) => `het bedrag van de gewonnen kansen in ${currency}.`,
    en: (currency: string) => `the amount of the deals won, in ${currency}.`,
  },
  'says-win-ratio': {
    nl: 'gewonnen ÷ (gewonnen + verloren), in de week van de beslissing. Over 13 weken samen, niet het gemiddelde per week.',
    en: 'won ÷ (won + lost), in the week of the decision. Over 13 weeks together, not the average of the weeks.',
  },
  'says-whose': {
    nl: 'Een kans telt bij de eigenaar van de kans, een afspraak of offerte bij wie hem deed. Een team is wie er nu in zit.',
    en: 'A deal counts for its owner, an appointment or quote for who did it. A team is who is in it now.',
  },

  // The picture
  chartTitle: {
    nl: (week: string, amount: string) => `${week} bracht het meeste op: ${amount}`,
    en: (week: string, amount: string) => `${week} brought in the most: ${amount}`,
  },
  chartNothing: { nl: 'In deze weken is niets gewonnen', en: 'Nothing was won in these weeks' },
  chartLabel: {
    nl: (columns: string) =>
      `Kolommen van het gewonnen bedrag per week: ${columns}. Dezelfde cijfers staan in de tabel in de rij Gewonnen bedrag.`,
    en: (columns: string) =>
      `Columns of the amount won per week: ${columns}. The same figures are in the table, in the row Won amount.`,
  },
  chartTotal: {
    nl: (total: string) => `${total} in 13 weken`,
    en: (total: string) => `${total} in 13 weeks`,
  },

  // Behind a figure
  inWeek: { nl: (week: string) => `in ${week}`, en: (week: string) => `in ${week}` },
  inAllWeeks: { nl: 'in 13 weken', en: 'in 13 weeks' },
  deals: {
    nl: (n: string, one: boolean) => `${n} ${one ? 'verkoopkans' : 'verkoopkansen'}`,
    en: (n: string, one: boolean) => `${n} ${one ? 'deal' : 'deals'}`,
  },
  countedAppointments: {
    nl: (n: string, one: boolean) => `${n} ${one ? 'afspraak' : 'afspraken'}`,
    en: (n: string, one: boolean) => `${n} ${one ? 'appointment' : 'appointments'}`,
  },
  countedQuotes: {
    nl: (n: string, one: boolean) => `${n} ${one ? 'offerte' : 'offertes'}`,
    en: (n: string, one: boolean) => `${n} ${one ? 'quote' : 'quotes'}`,
  },
  wonOf: {
    nl: (won: string, of: string) => `${won} van ${of} gewonnen`,
    en: (won: string, of: string) => `${won} of ${of} won`,
  },
  nothingBehind: {
    nl: 'Hier is niets geteld. Kies een ander cijfer.',
    en: 'Nothing was counted here. Choose another figure.',
  },
  noAccount: { nl: 'Geen relatie', en: 'No account' },
  noAmount: { nl: 'geen bedrag', en: 'no amount' },
  lost: { nl: 'Verloren', en: 'Lost' },
  visit: { nl: 'Bezoek', en: 'Visit' },
  demonstration: { nl: 'Demonstratie', en: 'Demonstration' },
  quote: { nl: 'Offerte', en: 'Quote' },

  // Nothing yet
  emptyTitle: { nl: 'Hier komen je dertien weken', en: 'Your thirteen weeks come here' },
  emptyText: {
    nl: 'Er is nog niets geteld. Haal je verkoopkansen binnen uit je huidige CRM, of open je eerste kans; het scorebord vult zichzelf.',
    en: 'Nothing has been counted yet. Bring in the deals from your present CRM, or open your first one; the scoreboard fills itself.',
  },
  emptyWeeksTitle: {
    nl: 'In deze dertien weken is niets geteld',
    en: 'Nothing was counted in these thirteen weeks',
  },
  emptyWeeksText: {
    nl: (week: string) => `De laatste week met cijfers is ${week}.`,
    en: (week: string) => `The last week with figures is ${week}.`,
  },
  toWeek: { nl: (week: string) => `Ga naar ${week}`, en: (week: string) => `Go to ${week}` },
  toImport: { nl: 'Verkoopkansen importeren', en: 'Import deals' },
  toDeals: { nl: 'Naar de verkoopkansen', en: 'Go to the deals' },

  // On the command line
  noSuchTeam: {
    nl: (name: string, known: string) => `Er is geen team “${name}”. Er zijn: ${known}.`,
    en: (name: string, known: string) => `There is no team “${name}”. There are: ${known}.`,
  },
  noSuchMember: {
    nl: (name: string) => `Er is geen medewerker “${name}”.`,
    en: (name: string) => `There is no member “${name}”.`,
  },
  severalMembers: {
    nl: (name: string, known: string) => `“${name}” kan iemand van deze zijn: ${known}.`,
    en: (name: string, known: string) => `“${name}” can be one of these: ${known}.`,
  },
  noneAtAll: { nl: 'geen', en: 'none' },
});
