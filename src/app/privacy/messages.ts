import { counted, messages } from '#base/i18n/messages.ts';

/** The words of the privacy screens. */
export const privacyMessages = messages({
  title: { nl: 'Privacy', en: 'Privacy' },
  says: {
    nl: 'Geef iemand zijn gegevens, wis een persoon, en bepaal hoe lang je wat bewaart.',
    en: 'Give somebody their data, erase a person, and decide how long what is kept.',
  },
  notYou: { nl: 'Privacy is voor beheerders', en: 'Privacy is for administrators' },
  notYouSays: { nl: 'Vraag het aan je beheerder.', en: 'Ask your administrator.' },

  find: { nl: 'Zoek een persoon', en: 'Find a person' },
  findSays: {
    nl: 'Een contactpersoon of medewerker, ook uit het archief.',
    en: 'A contact or a member, from the archive too.',
  },
  findField: { nl: 'Naam, e-mail of telefoon', en: 'Name, e-mail or telephone' },
  nobodyFound: { nl: 'Niemand gevonden.', en: 'Nobody found.' },
  contact: { nl: 'Contactpersoon', en: 'Contact' },
  member: { nl: 'Medewerker', en: 'Member' },
  archived: { nl: 'Gearchiveerd', en: 'Archived' },
  erasedBadge: { nl: 'Gewist', en: 'Erased' },
  toHistory: { nl: 'Geschiedenis van alles', en: 'History of everything' },

  same: { nl: 'Misschien dezelfde persoon', en: 'Perhaps the same person' },
  sameSays: {
    nl: 'Vink aan wie dezelfde persoon is. Diens gegevens gaan mee in het dossier en bij het wissen.',
    en: 'Tick who is the same person. Their data come along in the dossier and when erasing.',
  },
  'because-email': { nl: 'zelfde e-mailadres', en: 'same e-mail address' },
  'because-phone': { nl: 'zelfde telefoonnummer', en: 'same telephone number' },
  'because-name': { nl: 'zelfde naam', en: 'same name' },
  'because-merged': { nl: 'samengevoegd, gaat altijd mee', en: 'merged, always comes along' },

  known: { nl: 'Wat er bekend is', en: 'What is known' },
  knownNothing: {
    nl: 'Alleen de naam en hoe je iemand bereikt.',
    en: 'Only the name and how to reach them.',
  },
  activities: { nl: 'Activiteiten', en: 'Activities' },
  deals: { nl: 'Verkoopkansen', en: 'Deals' },
  tasks: { nl: 'Taken', en: 'Tasks' },
  consents: { nl: 'Toestemmingen', en: 'Consents' },
  quotes: { nl: 'Offertes', en: 'Quotes' },
  notes: { nl: 'Notities', en: 'Notes' },
  roles: { nl: 'Rollen', en: 'Roles' },
  history: { nl: 'Wijzigingen', en: 'Changes' },

  dossier: { nl: 'Dossier', en: 'Dossier' },
  dossierSays: {
    nl: 'Alles wat je van deze persoon weet, in één zip: om te lezen, als JSON, en met de bestanden. Je vindt hem daarna ook bij Exporteren.',
    en: 'All that you know of this person, in one zip: to read, as JSON, and with the files. You also find it under Export afterwards.',
  },
  makeDossier: { nl: 'Dossier maken', en: 'Make the dossier' },
  making: { nl: 'We maken het dossier…', en: 'The dossier is being made…' },
  download: { nl: 'Dossier downloaden', en: 'Download the dossier' },
  dossierFailed: {
    nl: 'Het dossier maken is mislukt. Probeer het opnieuw.',
    en: 'Making the dossier failed. Please try again.',
  },

  erase: { nl: 'Wissen', en: 'Erase' },
  eraseSays: {
    nl: 'De persoon verdwijnt voorgoed; de cijfers blijven, onder een schuilnaam. Eerst zie je wat er gebeurt.',
    en: 'The person goes for good; the figures stay, under a pseudonym. First you see what will happen.',
  },
  isErased: { nl: 'Deze persoon is gewist.', en: 'This person has been erased.' },
  notYourself: {
    nl: 'Jezelf wissen kan niet. Vraag een andere beheerder.',
    en: 'You cannot erase yourself. Ask another administrator.',
  },
  preview: { nl: 'Bekijk wat er gebeurt', en: 'See what will happen' },
  willBeCalled: {
    nl: (name: string) => `Overal waar de persoon telt, staat straks ${name}.`,
    en: (name: string) => `Wherever the person counts, it will say ${name}.`,
  },
  goes: { nl: 'Dit gaat vanzelf weg', en: 'This goes by itself' },
  'auto-person': {
    nl: (n: number) =>
      `${counted(n, 'kaart', 'kaarten', 'nl')} met naam, functie, adres, nummer en eigen velden`,
    en: (n: number) =>
      `${counted(n, 'card', 'cards', 'en')} with name, job title, address, number and custom fields`,
  },
  'auto-fields': {
    nl: (n: number) =>
      `De naam in ${counted(n, 'veld', 'velden', 'nl')} van andere relaties, kansen en weergaven`,
    en: (n: number) =>
      `The name in ${counted(n, 'field', 'fields', 'en')} of other accounts, deals and views`,
  },
  'auto-consents': {
    nl: (n: number) => `Bron en bewijs van ${counted(n, 'toestemming', 'toestemmingen', 'nl')}`,
    en: (n: number) => `Source and proof of ${counted(n, 'consent', 'consents', 'en')}`,
  },
  'auto-history': {
    nl: (n: number) =>
      `Wat ${counted(n, 'regel', 'regels', 'nl')} van de geschiedenis over de persoon zeggen; dat er iets gebeurde blijft staan`,
    en: (n: number) =>
      `What ${counted(n, 'line', 'lines', 'en')} of the history say about the person; that something happened stays`,
  },
  'auto-import-rows': {
    nl: (n: number) => `${counted(n, 'regel', 'regels', 'nl')} die imports apart hielden`,
    en: (n: number) => `${counted(n, 'row', 'rows', 'en')} that imports kept aside`,
  },
  'auto-exports': {
    nl: (n: number) =>
      `Alle ${counted(n, 'export', 'exports', 'nl')} die klaarliggen, want de persoon kan erin staan`,
    en: (n: number) =>
      `All ${counted(n, 'export', 'exports', 'en')} lying ready, because the person may be in them`,
  },
  'auto-notices': {
    nl: (n: number) => counted(n, 'bericht onder de bel', 'berichten onder de bel', 'nl'),
    en: (n: number) => counted(n, 'notice under the bell', 'notices under the bell', 'en'),
  },
  'auto-webhooks': {
    nl: (n: number) =>
      `${counted(n, 'bericht', 'berichten', 'nl')} aan andere programma’s. Wat die al ontvingen, wis je daar`,
    en: (n: number) =>
      `${counted(n, 'message', 'messages', 'en')} to other programs. What those received already, you erase there`,
  },
  'auto-answers-kept': {
    nl: (n: number) => counted(n, 'bewaard antwoord van vandaag', 'bewaarde antwoorden van vandaag', 'nl'),
    en: (n: number) => counted(n, 'answer kept since today', 'answers kept since today', 'en'),
  },
  'auto-bulk-changes': {
    nl: (n: number) => `De naam in ${counted(n, 'regel', 'regels', 'nl')} van wijzigingen in bulk`,
    en: (n: number) => `The name in ${counted(n, 'row', 'rows', 'en')} of bulk changes`,
  },
  'auto-mentions': {
    nl: (n: number) => `De naam bij ${counted(n, 'vermelding', 'vermeldingen', 'nl')} in notities`,
    en: (n: number) => `The name at ${counted(n, 'mention', 'mentions', 'en')} in notes`,
  },
  'auto-sign-in': {
    nl: () => 'Het account om in te loggen, met sessies en uitnodigingen, en e-mail die nog wacht',
    en: () => 'The account to sign in with, its sessions and invitations, and mail that still waits',
  },

  decide: { nl: 'Hierover beslis jij', en: 'You decide on these' },
  decideSays: {
    nl: 'Teksten waarin de persoon voorkomt, of die over een gesprek met de persoon gaan.',
    en: 'Texts in which the person occurs, or that are about a talk with them.',
  },
  noTexts: { nl: 'Er zijn geen teksten om over te beslissen.', en: 'There are no texts to decide on.' },
  fate: {
    nl: (where: string) => `Wat doen we met ${where}?`,
    en: (where: string) => `What becomes of ${where}?`,
  },
  'fate-replace': { nl: 'Naam vervangen', en: 'Replace the name' },
  'fate-erase': { nl: 'Wissen', en: 'Erase' },
  'fate-keep': { nl: 'Laten staan', en: 'Keep' },
  'place-activity': { nl: 'Activiteit', en: 'Activity' },
  'place-note': { nl: 'Notitie', en: 'Note' },
  'place-task-title': { nl: 'Taak', en: 'Task' },
  'place-action-title': { nl: 'Actiepunt', en: 'Action' },
  'place-action-note': { nl: 'Toelichting bij actiepunt', en: 'Note on an action' },
  'place-action-reason': { nl: 'Reden van vervallen', en: 'Reason for dropping' },
  'place-meeting-line': { nl: 'Regel in een overleg', en: 'Line in a meeting' },
  'place-signal-note': { nl: 'Antwoord op een signaal', en: 'Answer to a signal' },
  'place-figure-comment': { nl: 'Opmerking bij een cijfer', en: 'Comment on a figure' },
  'place-consent-terms': { nl: 'Voorwaarden van een instemming', en: 'Terms of a consent of the staff' },
  'place-consent-reason': { nl: 'Waarom een instemming eindigde', en: 'Why a consent of the staff ended' },
  'place-task-note': { nl: 'Toelichting bij taak', en: 'Note on a task' },
  'place-deal-title': { nl: 'Titel van een kans', en: 'Title of a deal' },
  'place-loss-note': { nl: 'Wat we leerden van verlies', en: 'What we learned from a loss' },
  'place-order-confirmation': { nl: 'Opdrachtbevestiging', en: 'Order confirmation' },
  'place-result-note': { nl: 'Toelichting bij een resultaat', en: 'Note on a result' },
  'place-deal-part-note': { nl: 'Rol in de beslissing', en: 'Part in the decision' },
  'place-rival-note': { nl: 'Notitie over een concurrent', en: 'Note on a competitor' },
  'place-quote-introduction': { nl: 'Inleiding van een conceptofferte', en: 'Introduction of a draft quote' },
  'place-account-email': { nl: 'E-mailadres van de relatie', en: 'E-mail address of the account' },
  'place-account-phone': { nl: 'Telefoonnummer van de relatie', en: 'Telephone number of the account' },
  files: { nl: 'Bestanden', en: 'Files' },

  stays: { nl: 'Dit blijft, en waarom', en: 'This stays, and why' },
  'kept-quotes': {
    nl: (n: number) =>
      `${counted(n, 'verstuurde offerte', 'verstuurde offertes', 'nl')}: de wet verplicht je de administratie zeven jaar te bewaren (artikel 52 AWR)`,
    en: (n: number) =>
      `${counted(n, 'quote that was sent', 'quotes that were sent', 'en')}: the law obliges you to keep the accounts for seven years (article 52 AWR)`,
  },
  'kept-order-confirmations': {
    nl: (n: number) =>
      `${counted(n, 'opdrachtbevestiging', 'opdrachtbevestigingen', 'nl')}: hoort bij de administratie, ook zeven jaar`,
    en: (n: number) =>
      `${counted(n, 'order confirmation', 'order confirmations', 'en')}: belongs to the accounts, seven years too`,
  },
  'kept-figures': {
    nl: (n: number) =>
      `${counted(n, 'activiteit telt', 'activiteiten tellen', 'nl')} mee in de cijfers, zonder dat iemand nog ziet over wie`,
    en: (n: number) =>
      `${counted(n, 'activity goes', 'activities go', 'en')} on counting in the figures, without anybody seeing about whom`,
  },
  'kept-import-drafts': {
    nl: (n: number) =>
      `Bestanden van ${counted(n, 'import die klaarstaat', 'imports die klaarstaan', 'nl')}: kijk daarin zelf, of gooi ze weg bij Importeren`,
    en: (n: number) =>
      `Files of ${counted(n, 'import that waits', 'imports that wait', 'en')}: look into them yourself, or discard them under Import`,
  },
  'kept-private-account': {
    nl: (n: number) =>
      `${counted(n, 'relatie is', 'relaties zijn', 'nl')} een particulier of eenmanszaak: ook de naam en het adres daarvan zijn persoonsgegevens. Wijzig of archiveer die zelf`,
    en: (n: number) =>
      `${counted(n, 'account is', 'accounts are', 'en')} a private person or sole trader: their name and address are personal data too. Edit or archive those yourself`,
  },
  'kept-mail': {
    nl: () =>
      'Verstuurde e-mail: uit de wachtrij verdwijnt die binnen twee dagen; wat al aankwam, heeft de ontvanger',
    en: () => 'Mail that left: it goes from the queue within two days; what arrived, its receiver has',
  },
  'kept-backups': {
    nl: () =>
      'Back-ups: daar staat de persoon in tot ze zijn overschreven. Zet je een oude terug, wis de persoon dan opnieuw',
    en: () =>
      'Backups: the person is in them until they are overwritten. If you restore an old one, erase the person again',
  },
  keptUntil: { nl: (day: string) => `tot en met ${day}`, en: (day: string) => `until ${day}` },

  reason: { nl: 'Waarom wis je deze persoon?', en: 'Why do you erase this person?' },
  reasonHint: {
    nl: 'Komt in het register. Noem hier geen namen of andere gegevens van de persoon.',
    en: 'Goes into the register. Give no names or other data of the person here.',
  },
  reasonExample: { nl: 'Verzoek per e-mail van 22 november', en: 'Request by e-mail of 22 November' },
  typeName: {
    nl: (name: string) => `Typ ${name} om te bevestigen`,
    en: (name: string) => `Type ${name} to confirm`,
  },
  eraseForGood: { nl: 'Voorgoed wissen', en: 'Erase for good' },
  cannotUndo: { nl: 'Dit kun je niet terugdraaien.', en: 'This cannot be taken back.' },
  done: {
    nl: (name: string) => `Gewist. De persoon heet nu ${name}.`,
    en: (name: string) => `Erased. The person is now called ${name}.`,
  },

  register: { nl: 'Wie is gewist', en: 'Who was erased' },
  registerNone: { nl: 'Er is nog niemand gewist.', en: 'Nobody has been erased yet.' },
  erasedBy: {
    nl: (day: string, by: string) => `${day} door ${by}`,
    en: (day: string, by: string) => `${day} by ${by}`,
  },
  byRule: { nl: 'een bewaartermijn', en: 'a retention rule' },
  backups: { nl: 'Back-ups', en: 'Backups' },
  backupsSay: {
    nl: 'Een back-up verandert niet mee. Wie je wist, staat nog in kopieën van vóór die dag, tot ze zijn overschreven of verwijderd. Bewaar back-ups daarom niet langer dan nodig, en zet je er een terug: loop dan deze lijst na en wis opnieuw.',
    en: 'A backup does not change along. Whom you erase is still in copies from before that day, until they are overwritten or removed. So keep backups no longer than needed, and when you restore one: go through this list and erase again.',
  },
});
