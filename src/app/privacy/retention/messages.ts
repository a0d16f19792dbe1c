import { messages } from '#base/i18n/messages.ts';

/** The words of the retention rules. */
export const retentionMessages = messages({
  title: { nl: 'Bewaartermijnen', en: 'Retention rules' },
  says: {
    nl: 'Elke zondag gaat weg wat lang genoeg is bewaard. Cijfers veranderen daar nooit door.',
    en: 'Every Sunday what was kept long enough goes. Figures never change by it.',
  },
  'activity-texts': { nl: 'Teksten van activiteiten', en: 'Texts of activities' },
  'activity-textsHint': {
    nl: 'Wat er bij een gesprek of bezoek is opgeschreven. Dat het er was, blijft.',
    en: 'What was written about a call or visit. That there was one stays.',
  },
  'idle-contacts': { nl: 'Contactpersonen zonder contact', en: 'Contacts without contact' },
  'idle-contactsHint': {
    nl: 'Geen activiteit, open kans, taak of toestemming meer. Ze worden gewist zoals jij dat met de hand doet.',
    en: 'No activity, open deal, task or consent any more. They are erased as you would by hand.',
  },
  'lost-deals': { nl: 'Mensen bij verloren kansen', en: 'People on lost deals' },
  'lost-dealsHint': {
    nl: 'Contactpersonen, notities en teksten gaan eraf; de kans, het bedrag en de reden blijven.',
    en: 'Contacts, notes and texts come off; the deal, its amount and the reason stay.',
  },
  'import-files': { nl: 'Bestanden en regels van imports', en: 'Files and rows of imports' },
  'import-filesHint': {
    nl: 'Wat apart is gehouden of klaar bleef staan.',
    en: 'What was kept aside or left waiting.',
  },
  exports: { nl: 'Exports en dossiers', en: 'Exports and dossiers' },
  exportsHint: { nl: 'Bestanden die klaarliggen om te downloaden.', en: 'Files that lie ready to be taken.' },
  'webhook-log': { nl: 'Berichten aan andere programma’s', en: 'Messages to other programs' },
  'webhook-logHint': {
    nl: 'Afgehandelde webhooks met wat erin stond.',
    en: 'Webhooks that were dealt with, and what was in them.',
  },
  sessions: { nl: 'Ongebruikte sessies', en: 'Unused sessions' },
  sessionsHint: { nl: 'Daarna logt iemand opnieuw in.', en: 'Afterwards somebody signs in again.' },
  history: { nl: 'Geschiedenis van wijzigingen', en: 'History of changes' },
  historyHint: {
    nl: 'Minstens een jaar. Wat er met kansen gebeurde en wie is gewist, blijft altijd.',
    en: 'A year at least. What happened to deals and who was erased always stays.',
  },
  after: { nl: (what: string) => `${what}: bewaren`, en: (what: string) => `${what}: keep` },
  forEver: { nl: 'Altijd', en: 'For ever' },
  limited: { nl: 'Beperkt', en: 'Limited' },
  keepNumber: { nl: (what: string) => `${what}: hoe lang`, en: (what: string) => `${what}: how long` },
  days: { nl: 'dagen', en: 'days' },
  months: { nl: 'maanden', en: 'months' },
  save: { nl: 'Opslaan', en: 'Save' },
  saved: { nl: 'De bewaartermijnen zijn gewijzigd', en: 'The retention rules were changed' },
  preview: { nl: 'Wat zou er weggaan?', en: 'What would go?' },
  previewTitle: { nl: 'Dit zou nu weggaan', en: 'This would go now' },
  previewNothing: { nl: 'Op dit moment niets.', en: 'Nothing at this moment.' },
  apply: { nl: 'Nu toepassen', en: 'Apply now' },
  applyTitle: { nl: 'Nu weggooien wat te lang is bewaard?', en: 'Throw away now what was kept too long?' },
  applySays: {
    nl: 'Dit kun je niet terugdraaien. Anders gebeurt het vanzelf op zondag.',
    en: 'This cannot be taken back. Otherwise it happens by itself on Sunday.',
  },
  applied: { nl: 'De bewaartermijnen zijn toegepast', en: 'The retention rules were applied' },
  runs: { nl: 'Wat er wegging', en: 'What went' },
  noRuns: { nl: 'De termijnen zijn nog niet toegepast.', en: 'The rules have not been applied yet.' },
  byItself: { nl: 'vanzelf', en: 'by itself' },
  wentNothing: { nl: 'Niets: alles was nog jong genoeg.', en: 'Nothing: all was young enough.' },
});
