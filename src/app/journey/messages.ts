import { messages } from '#base/i18n/messages.ts';

export const journeyMessages = messages({
  title: { nl: 'Zo komt Cadans op gang', en: 'Getting Cadans going' },
  sum: {
    nl: (ready: number, of: number) => `${ready} van ${of} klaar`,
    en: (ready: number, of: number) => `${ready} of ${of} ready`,
  },
  fold: { nl: 'Inklappen', en: 'Fold' },
  unfold: { nl: 'Alle stappen', en: 'All steps' },
  next: { nl: 'Nu aan de beurt', en: 'Next' },
  allSteps: { nl: 'Alle stappen', en: 'All steps' },
  ready: { nl: 'klaar', en: 'ready' },
  begun: { nl: 'begonnen', en: 'begun' },
  open: { nl: 'nog niet begonnen', en: 'not begun yet' },

  deals: { nl: 'Haal je verkoopkansen binnen', en: 'Bring in your deals' },
  dealsSays: {
    nl: 'Neem de export van je huidige CRM: CSV of Excel. Je ziet eerst wat er gebeurt.',
    en: 'Take the export of your present CRM: CSV or Excel. You see first what will happen.',
  },
  dealsGo: { nl: 'Importeren', en: 'Import' },
  people: { nl: 'Zet je team erin', en: 'Bring in your team' },
  peopleSays: {
    nl: 'Nodig uit wie meeverkoopt. Ieder ziet dan de eigen kansen, taken en cijfers.',
    en: 'Invite who sells with you. Each then sees their own deals, tasks and figures.',
  },
  peopleGo: { nl: 'Mensen uitnodigen', en: 'Invite people' },
  peopleFar: {
    nl: (done: number, of: number) => `${done} van ${of} ${done === 1 ? 'kan' : 'kunnen'} inloggen`,
    en: (done: number, of: number) => `${done} of ${of} can sign in`,
  },
  roles: { nl: 'Verdeel de rollen', en: 'Divide the roles' },
  rolesSays: {
    nl: 'Inbound, outbound, closer, accountmanager: wie draagt welke pet? Aan de rol hangen de cijfers.',
    en: 'Inbound, outbound, closer, account manager: who wears which hat? The figures hang on the role.',
  },
  rolesGo: { nl: 'Rollen verdelen', en: 'Divide the roles' },
  rolesFar: {
    nl: (done: number, of: number) => `${done} van ${of} ${done === 1 ? 'heeft' : 'hebben'} een rol`,
    en: (done: number, of: number) => `${done} of ${of} ${done === 1 ? 'has' : 'have'} a role`,
  },
  process: { nl: 'Teken je salesproces', en: 'Draw your sales process' },
  processSays: {
    nl: 'Begin met een voorbeeld en maak het van jullie. Wat je publiceert, geldt voor iedereen.',
    en: 'Begin with an example and make it your own. What you publish holds for everybody.',
  },
  processGo: { nl: 'Naar het salesproces', en: 'To the sales process' },
  processBegun: { nl: 'nog niet gepubliceerd', en: 'not published yet' },
  checklist: { nl: 'Loop samen de checklist door', en: 'Walk through the checklist together' },
  checklistSays: {
    nl: 'Zesenveertig activiteiten van een goed verkoopteam: houd wat werkt, schrap de rest. In een uur ben je rond.',
    en: 'Forty-six activities of a good sales team: keep what works, strike the rest. It takes an hour.',
  },
  checklistGo: { nl: 'Naar de checklist', en: 'To the checklist' },
  checklistFar: {
    nl: (done: number, of: number) => `${done} van ${of} besloten`,
    en: (done: number, of: number) => `${done} of ${of} decided`,
  },
  week: { nl: 'Ontwerp de beste week', en: 'Design the best week' },
  weekSays: {
    nl: 'Cadans legt alles zo, dat er de meeste tijd voor klanten overblijft. Schuif, en publiceer.',
    en: 'Cadans lays everything so that most time is left for customers. Move things, and publish.',
  },
  weekGo: { nl: 'Naar de weekplanner', en: 'To the week planner' },
  weekBegun: { nl: 'nog niet gepubliceerd', en: 'not published yet' },
  targets: { nl: 'Spreek doelen af', en: 'Agree on targets' },
  targetsSays: {
    nl: 'Wat is een goede week, per rol? Het scorebord kleurt pas als het weet waar je heen wilt.',
    en: 'What is a good week, for each role? The scoreboard takes colour once it knows where you want to go.',
  },
  targetsGo: { nl: 'Doelen afspreken', en: 'Agree on targets' },
  targetsFar: {
    nl: (done: number, of: number) => `${done} van ${of} KPI’s ${done === 1 ? 'heeft' : 'hebben'} een doel`,
    en: (done: number, of: number) => `${done} of ${of} KPIs ${done === 1 ? 'has' : 'have'} a target`,
  },
  meeting: { nl: 'Begin het salesoverleg', en: 'Begin the sales meeting' },
  meetingSays: {
    nl: 'Elke week een vast moment: de cijfers, de signalen, en afspraken met naam en datum.',
    en: 'A fixed moment every week: the figures, the signals, and agreements with a name and a date.',
  },
  meetingGo: { nl: 'Naar het overleg', en: 'To the meeting' },
  meetingBegun: { nl: 'staat gepland', en: 'is planned' },
});
