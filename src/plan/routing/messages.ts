import { messages } from '#base/i18n/messages.ts';

export const routingMessages = messages({
  title: { nl: 'Routering', en: 'Routing' },
  intro: {
    nl: 'Wat er binnenkomt, gaat naar dit team, met een eerste reactie binnen deze tijd.',
    en: 'What comes in goes to this team, with a first response within this time.',
  },
  side: { nl: 'Van wie', en: 'From whom' },
  prospects: { nl: 'Nieuwe klanten', en: 'Prospects' },
  customers: { nl: 'Bestaande klanten', en: 'Customers' },
  view: { nl: 'Weergave', en: 'View' },
  grid: { nl: 'Tabel', en: 'Table' },
  flow: { nl: 'Stroom', en: 'Flow' },
  voices: { nl: 'Kanalen en panel', en: 'Channels and panel' },
  gridLabel: { nl: 'Soort contact en kanaal', en: 'Kind of contact and channel' },
  kind: { nl: 'Soort contact', en: 'Kind of contact' },
  channel: { nl: 'Kanaal', en: 'Channel' },
  team: { nl: 'Team', en: 'Team' },
  hole: { nl: 'Nog niemand', en: 'Nobody yet' },
  notHere: { nl: 'Niet via dit kanaal', en: 'Not over this channel' },
  notHereShort: { nl: 'Niet hier', en: 'Not here' },
  within: { nl: 'Eerste reactie', en: 'First response' },
  withinHint: { nl: 'Binnen de openingstijden.', en: 'Within the opening hours.' },
  noPromise: { nl: 'Geen belofte', en: 'No promise' },
  inTime: { nl: (time: string) => `binnen ${time}`, en: (time: string) => `within ${time}` },
  fallback: { nl: 'Anders naar', en: 'Otherwise to' },
  noFallback: { nl: 'Niemand', en: 'Nobody' },
  otherwise: { nl: (team: string) => `anders ${team}`, en: (team: string) => `else ${team}` },
  ownHours: { nl: 'Eigen openingstijden', en: 'Own opening hours' },
  ownHoursHint: {
    nl: 'Uit: de openingstijden van de organisatie.',
    en: 'Off: the opening hours of the organisation.',
  },
  hours: { nl: 'Openingstijden', en: 'Opening hours' },
  hoursIntro: {
    nl: 'Een reactietijd loopt alleen als er iemand is. Leeg betekent gesloten.',
    en: 'A response time only runs while somebody is there. Empty means closed.',
  },
  opens: { nl: (day: string) => `${day} open vanaf`, en: (day: string) => `${day} open from` },
  closes: { nl: (day: string) => `${day} open tot`, en: (day: string) => `${day} open until` },
  closed: { nl: 'Gesloten', en: 'Closed' },
  until: { nl: 'tot', en: 'until' },
  lists: { nl: 'Kanalen en soorten', en: 'Channels and kinds' },
  channels: { nl: 'Kanalen', en: 'Channels' },
  kinds: { nl: 'Soorten contact', en: 'Kinds of contact' },
  addChannel: { nl: 'Kanaal toevoegen', en: 'Add a channel' },
  addKind: { nl: 'Soort toevoegen', en: 'Add a kind' },
  nameOf: { nl: (name: string) => `Naam van ${name}`, en: (name: string) => `Name of ${name}` },
  newName: { nl: 'Naam', en: 'Name' },
  inUse: { nl: (name: string) => `${name} in gebruik`, en: (name: string) => `${name} in use` },
  outgoing: { nl: 'alleen door ons gebruikt', en: 'used by us only' },
  edit: { nl: 'Wijzigen', en: 'Edit' },
  copy: { nl: 'Kopiëren', en: 'Copy' },
  paste: { nl: 'Plakken', en: 'Paste' },
  fillDown: { nl: 'Vul omlaag', en: 'Fill down' },
  fillRight: { nl: 'Vul naar rechts', en: 'Fill right' },
  clear: { nl: 'Leegmaken', en: 'Clear' },
  undo: { nl: 'Ongedaan maken', en: 'Undo' },
  redo: { nl: 'Opnieuw', en: 'Redo' },
  keys: {
    nl: 'Pijlen lopen door de tabel, Shift met een pijl kiest meer. Enter wijzigt, Ctrl C en Ctrl V kopiëren, Ctrl D vult omlaag, Delete maakt leeg.',
    en: 'Arrows walk through the table, Shift with an arrow chooses more. Enter edits, Ctrl C and Ctrl V copy, Ctrl D fills down, Delete clears.',
  },
  chosen: {
    nl: (n: number) => (n === 1 ? '1 vak gekozen' : `${n} vakken gekozen`),
    en: (n: number) => (n === 1 ? '1 cell chosen' : `${n} cells chosen`),
  },
  conflictSays: {
    nl: 'Een collega vulde dit vak intussen anders in. Kies wat blijft.',
    en: 'A colleague filled this cell otherwise meanwhile. Choose what stays.',
  },
  copied: { nl: 'Gekopieerd. Kies waar het naartoe gaat.', en: 'Copied. Choose where it goes.' },
  save: { nl: 'Opslaan', en: 'Save' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  cellTitle: {
    nl: (kind: string, channel: string) => `${kind} via ${channel}`,
    en: (kind: string, channel: string) => `${kind} by ${channel}`,
  },
  manyCells: { nl: (n: number) => `${n} vakken wijzigen`, en: (n: number) => `Edit ${n} cells` },
  findings: { nl: 'Wat opvalt', en: 'What stands out' },
  sound: {
    nl: 'Alles wat binnenkomt, komt ergens aan. Geen gaten, geen tegenstrijdigheden.',
    en: 'Everything that comes in arrives somewhere. No holes, no contradictions.',
  },
  toPlace: { nl: 'Toon', en: 'Show' },
  noTeams: { nl: 'Nog geen teams', en: 'No teams yet' },
  noTeamsSays: {
    nl: 'Zodra er teams zijn, kies je hier welk team oppakt wat er binnenkomt.',
    en: 'Once there are teams, you choose here which team takes what comes in.',
  },
  toTeams: { nl: 'Naar mensen en teams', en: 'To people and teams' },
  flowEmpty: {
    nl: 'Nog niets om te tekenen. Kies in de tabel welk team wat oppakt.',
    en: 'Nothing to draw yet. Choose in the table which team takes what.',
  },
  flowLabel: {
    nl: 'Van kanaal, langs soort contact, naar team. Dezelfde stroom staat in de tabel eronder.',
    en: 'From channel, by kind of contact, to team. The same flow stands in the table below.',
  },
  flowTable: { nl: 'De stroom in een tabel', en: 'The flow in a table' },
  mix: { nl: 'Kanalenmix', en: 'Channel mix' },
  mixIntro: {
    nl: 'Welk deel van de contacten willen we via welk kanaal, en waarom? Ernaast wat het log van 90 dagen laat zien en wat klanten liever willen.',
    en: 'Which share of the contacts do we want over which channel, and why? Beside it what the log of 90 days shows and what customers prefer.',
  },
  wanted: { nl: 'Gewenst', en: 'Wanted' },
  real: { nl: 'Echt', en: 'Real' },
  preferred: { nl: 'Panel', en: 'Panel' },
  reason: { nl: 'Omdat', en: 'Because' },
  offShort: { nl: 'wijkt af', en: 'off' },
  wantedOf: {
    nl: (channel: string) => `Gewenst aandeel van ${channel}`,
    en: (channel: string) => `Wanted share of ${channel}`,
  },
  reasonOf: {
    nl: (channel: string) => `Reden bij ${channel}`,
    en: (channel: string) => `Reason for ${channel}`,
  },
  mixSum: { nl: (sum: string) => `Samen ${sum}`, en: (sum: string) => `Together ${sum}` },
  panel: { nl: 'Klantenpanel', en: 'Customer panel' },
  panelEmpty: {
    nl: 'Nog geen uitkomsten. Vraag een paar klanten hoe ze je het liefst bereiken, en leg het hier vast.',
    en: 'No outcomes yet. Ask a few customers how they would rather reach you, and write it down here.',
  },
  addOutcome: { nl: 'Uitkomst toevoegen', en: 'Add an outcome' },
  editOutcome: { nl: 'Uitkomst wijzigen', en: 'Edit the outcome' },
  removeOutcome: { nl: 'Uitkomst weghalen', en: 'Remove the outcome' },
  prefers: { nl: 'Liefst via', en: 'Preferably by' },
  expects: { nl: 'Verwacht reactie', en: 'Expects a response' },
  expectsNothing: { nl: 'Zei niets', en: 'Did not say' },
  wish: { nl: 'Wens', en: 'Wish' },
  people: { nl: 'Hoeveel klanten', en: 'How many customers' },
  peopleShort: { nl: 'Klanten', en: 'Customers' },
  onDay: { nl: 'Op', en: 'On' },
  missing: { nl: 'Vul dit in.', en: 'Fill this in.' },
  fits: { nl: 'Past', en: 'Fits' },
  judged: { nl: 'Bij ons', en: 'With us' },
  'not-served': { nl: 'Daar nemen wij dit niet aan', en: 'We do not take it there' },
  slower: {
    nl: (promised: string) => `Wij beloven ${promised}`,
    en: (promised: string) => `We promise ${promised}`,
  },
  'nothing-promised': { nl: 'Wij beloven niets', en: 'We promise nothing' },
  overHundred: { nl: 'Samen meer dan 100 %.', en: 'More than 100% together.' },
});

type At = { kind: string; channel: string; n: string };

/** What the findings say. */
export const routingFindingMessages = messages({
  error: { nl: 'Fout', en: 'Error' },
  warning: { nl: 'Waarschuwing', en: 'Warning' },
  hint: { nl: 'Tip', en: 'Hint' },
  hole: {
    nl: ({ kind, channel, n }: At) =>
      n === '1'
        ? `${kind} via ${channel} komt nergens aan.`
        : `${kind} komt via ${n} kanalen nergens aan, zoals ${channel}.`,
    en: ({ kind, channel, n }: At) =>
      n === '1'
        ? `${kind} by ${channel} arrives nowhere.`
        : `${kind} arrives nowhere over ${n} channels, such as ${channel}.`,
  },
  'team-gone': {
    nl: ({ kind, channel }: At) => `${kind} via ${channel} gaat naar een team dat er niet meer is.`,
    en: ({ kind, channel }: At) => `${kind} by ${channel} goes to a team that is gone.`,
  },
  'falls-on-itself': {
    nl: ({ kind, channel }: At) => `${kind} via ${channel} valt terug op hetzelfde team.`,
    en: ({ kind, channel }: At) => `${kind} by ${channel} falls back on the same team.`,
  },
  'no-fallback': {
    nl: ({ kind, channel, n }: At) =>
      `${kind} belooft snel antwoord via ${n === '1' ? channel : `${n} kanalen`}, maar niemand neemt het over als het team niet kan.`,
    en: ({ kind, channel, n }: At) =>
      `${kind} promises a quick answer ${n === '1' ? `by ${channel}` : `over ${n} channels`}, but nobody takes over when the team cannot.`,
  },
  'never-open': {
    nl: ({ kind, channel }: At) => `${kind} via ${channel} heeft geen openingstijden: niemand reageert ooit.`,
    en: ({ kind, channel }: At) => `${kind} by ${channel} has no opening hours: nobody ever responds.`,
  },
  'slower-than-a-week': {
    nl: ({ kind, channel, n }: At) => `${kind} via ${channel} wacht langer dan een week (${n} open).`,
    en: ({ kind, channel, n }: At) => `${kind} by ${channel} waits longer than a week (${n} of opening).`,
  },
  'customers-wait-longer': {
    nl: ({ kind, channel }: At) => `Bestaande klanten wachten bij ${kind} via ${channel} langer dan nieuwe.`,
    en: ({ kind, channel }: At) => `Customers wait longer than prospects for ${kind} by ${channel}.`,
  },
  'many-teams-for-one-kind': {
    nl: ({ kind, n }: At) => `${kind} wordt door ${n} teams beantwoord. Horen klanten overal hetzelfde?`,
    en: ({ kind, n }: At) => `${kind} is answered by ${n} teams. Do customers hear the same everywhere?`,
  },
});
