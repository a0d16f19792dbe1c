import { messages } from '#base/i18n/messages.ts';

export const kitMessages = messages({
  close: { nl: 'Sluiten', en: 'Close' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  copy: { nl: 'Kopiëren', en: 'Copy' },
  copied: { nl: 'Gekopieerd.', en: 'Copied.' },
  copyFailed: {
    nl: 'Kopiëren lukte niet. Selecteer de tekst en kopieer die zelf.',
    en: 'Copying failed. Select the text and copy it yourself.',
  },
  undo: { nl: 'Ongedaan maken', en: 'Undo' },
  loading: { nl: 'Bezig met laden', en: 'Loading' },
  more: { nl: 'Meer laden', en: 'Load more' },
  menu: { nl: 'Menu', en: 'Menu' },
  tryAgain: { nl: 'Opnieuw proberen', en: 'Try again' },
  changeFailed: { nl: 'Dat lukte niet. Probeer het opnieuw.', en: 'That failed. Please try again.' },
  optional: { nl: 'mag leeg', en: 'optional' },
  choose: { nl: 'Kies…', en: 'Choose…' },
  nothingFound: { nl: 'Niets gevonden', en: 'Nothing found' },
  typeToFind: { nl: 'Typ verder om te zoeken', en: 'Keep typing to find more' },
  typeToChoose: { nl: 'Typ om te kiezen', en: 'Type to choose' },
  clear: { nl: 'Leegmaken', en: 'Clear' },
  remove: { nl: (what: string) => `${what} weghalen`, en: (what: string) => `Remove ${what}` },
  calendar: { nl: 'Kies in de kalender', en: 'Choose in the calendar' },
  dateForm: { nl: 'dd-mm-jjjj', en: 'dd/mm/yyyy' },
  noDate: {
    nl: 'Deze datum bestaat niet. Schrijf bijvoorbeeld 22-11-2026.',
    en: 'No such date. Write 22/11/2026, for example.',
  },
  noNumber: {
    nl: 'Dit is geen getal. Schrijf bijvoorbeeld 1.234,5.',
    en: 'Not a number. Write 1,234.5, for example.',
  },
  noAmount: {
    nl: 'Dit is geen bedrag. Schrijf bijvoorbeeld 1.234,56.',
    en: 'Not an amount. Write 1,234.56, for example.',
  },
  tooLow: {
    nl: (least: string) => `Niet lager dan ${least}.`,
    en: (least: string) => `No lower than ${least}.`,
  },
  tooHigh: {
    nl: (most: string) => `Niet hoger dan ${most}.`,
    en: (most: string) => `No higher than ${most}.`,
  },
  columns: { nl: 'Kolommen', en: 'Columns' },
  usualColumns: { nl: 'Gewone kolommen', en: 'Usual columns' },
  narrower: { nl: (head: string) => `${head} smaller`, en: (head: string) => `${head} narrower` },
  wider: { nl: (head: string) => `${head} breder`, en: (head: string) => `${head} wider` },
  selectAll: { nl: 'Alle rijen kiezen', en: 'Select all rows' },
  selectRow: { nl: (name: string) => `${name} kiezen`, en: (name: string) => `Select ${name}` },
  attention: { nl: 'Vraagt aandacht', en: 'Needs attention' },
  needsYou: { nl: 'Let op', en: 'Note' },
  went: { nl: 'Dat ging niet goed', en: 'Something went wrong' },
  wentWhy: {
    nl: 'Er kwam geen goed antwoord van Cadans. Probeer het opnieuw.',
    en: 'There was no proper answer from Cadans. Please try again.',
  },
  dropHere: { nl: 'Sleep een bestand hierheen', en: 'Drop a file here' },
  dropHereMany: { nl: 'Sleep bestanden hierheen', en: 'Drop files here' },
  letGo: { nl: 'Laat los om toe te voegen', en: 'Let go to add' },
  or: { nl: 'of', en: 'or' },
  chooseFile: { nl: 'Kies een bestand', en: 'Choose a file' },
  chooseFiles: { nl: 'Kies bestanden', en: 'Choose files' },
  notThisFile: {
    nl: (names: string) => `Dit soort bestand past hier niet: ${names}`,
    en: (names: string) => `This kind of file does not fit here: ${names}`,
  },
  step: {
    nl: (n: number, of: number) => `Stap ${n} van ${of}`,
    en: (n: number, of: number) => `Step ${n} of ${of}`,
  },
  done: { nl: 'klaar', en: 'done' },
  trend: {
    nl: (first: string, last: string, low: string, high: string) =>
      `Van ${first} naar ${last}, laagste ${low}, hoogste ${high}`,
    en: (first: string, last: string, low: string, high: string) =>
      `From ${first} to ${last}, lowest ${low}, highest ${high}`,
  },
  noHistory: { nl: 'Nog geen verloop', en: 'No history yet' },
  showPassword: { nl: 'Wachtwoord tonen', en: 'Show the password' },
  hidePassword: { nl: 'Wachtwoord verbergen', en: 'Hide the password' },
  move: {
    nl: (name: string) => `${name} verplaatsen: sleep, of gebruik de pijltjes`,
    en: (name: string) => `Move ${name}: drag, or use the arrow keys`,
  },
  moved: {
    nl: (name: string, n: number, of: number) => `${name} staat nu op plaats ${n} van ${of}`,
    en: (name: string, n: number, of: number) => `${name} is now number ${n} of ${of}`,
  },
  inLanguage: {
    nl: (field: string, other: 'nl' | 'en') => `${field} in het ${other === 'en' ? 'Engels' : 'Nederlands'}`,
    en: (field: string, other: 'nl' | 'en') => `${field} in ${other === 'en' ? 'English' : 'Dutch'}`,
  },
  notices: { nl: 'Meldingen', en: 'Notices' },
  loop: { nl: 'De lus van plan, do, check en act', en: 'The loop of plan, do, check and act' },
});
