import { messages } from '#base/i18n/messages.ts';

/** What a cycle allows and for whom it is, and what is done after an order. */
export const cycleRulesMessages = messages({
  title: { nl: 'Afspraken van deze cyclus', en: 'How this cycle is used' },
  edit: { nl: 'Wijzigen', en: 'Edit' },
  customers: { nl: 'Voor wie', en: 'For whom' },
  'for-new': { nl: 'Nieuwe klanten', en: 'New customers' },
  'for-existing': { nl: 'Bestaande klanten', en: 'Existing customers' },
  'for-all': { nl: 'Alle klanten', en: 'All customers' },
  existingHint: {
    nl: 'Een herhaalopdracht begint in de cyclus voor bestaande klanten.',
    en: 'A repeat order begins in the cycle for existing customers.',
  },
  teams: { nl: 'Teams', en: 'Teams' },
  teamsHint: {
    nl: 'Nieuwe kansen van deze teams beginnen hier, en hun bord opent hiermee. Geen gekozen: voor ieder team.',
    en: 'New deals of these teams begin here, and their board opens on it. None chosen: for every team.',
  },
  noTeams: {
    nl: 'Er zijn nog geen teams. Een beheerder maakt ze bij Mensen en teams.',
    en: 'There are no teams yet. An administrator makes them with People and teams.',
  },
  everyTeam: { nl: 'Ieder team', en: 'Every team' },
  way: { nl: 'De weg door de fasen', en: 'The way through the phases' },
  skip: { nl: 'Fasen overslaan mag', en: 'Phases may be skipped' },
  skipHint: {
    nl: 'Met de vereiste resultaten van elke fase die wordt overgeslagen.',
    en: 'With the required results of every phase that is passed.',
  },
  back: { nl: 'Teruggaan mag', en: 'Going back is allowed' },
  backHint: {
    nl: 'Uit: een kans gaat alleen vooruit, tenzij een manager het met een reden anders beslist.',
    en: 'Off: a deal only goes forward, unless a manager decides otherwise, with a reason.',
  },
  noSkip: { nl: 'Fase voor fase, niets overslaan', en: 'Phase by phase, nothing skipped' },
  noBack: { nl: 'Niet terug', en: 'Not back' },

  approval: { nl: 'Verlaten met akkoord van de manager', en: 'Left with the manager’s approval' },

  afterOrder: { nl: 'Na de order', en: 'After the order' },
  afterOrderSays: {
    nl: 'Wie een kans wint, is nog niet klaar. Dit vraagt het proces daarna.',
    en: 'Winning a deal is not the end of it. This is what the process asks for then.',
  },
  nothingAfter: {
    nl: 'Na een order vraagt deze cyclus nog niets.',
    en: 'After an order this cycle asks for nothing yet.',
  },
  useDefault: { nl: 'Begin met de standaardlijst', en: 'Start with the default list' },
  onTheDay: { nl: 'dezelfde dag', en: 'the same day' },
  daysLater: {
    nl: (n: string, one: boolean) => `na ${n} ${one ? 'dag' : 'dagen'}`,
    en: (n: string, one: boolean) => `after ${n} ${one ? 'day' : 'days'}`,
  },
  step: { nl: 'Wat moet er gebeuren?', en: 'What is to be done?' },
  stepShort: { nl: 'Stap', en: 'Step' },
  stepMissing: { nl: 'Schrijf wat er moet gebeuren.', en: 'Write what is to be done.' },
  when: { nl: 'Dagen na de order', en: 'Days after the order' },
  whenMissing: { nl: 'Kies een aantal dagen.', en: 'Choose a number of days.' },
  who: { nl: 'Wie', en: 'Who' },
  whoHint: {
    nl: 'Draagt niemand deze rol, dan doet de verkoper van de kans het.',
    en: 'Where nobody holds this role, the deal’s owner does it.',
  },
  'deal-owner': { nl: 'Verkoper van de kans', en: 'The deal’s owner' },
  addStep: { nl: 'Stap toevoegen', en: 'Add a step' },
  editStep: { nl: 'Stap wijzigen', en: 'Edit the step' },
  removeStep: { nl: 'Verwijderen', en: 'Remove' },
  stepRemoved: {
    nl: (name: string) => `“${name}” is verwijderd`,
    en: (name: string) => `“${name}” was removed`,
  },
});
