import { messages, wordsOf, type Words } from '#base/i18n/messages.ts';
import type { Language } from '#base/kernel/language.ts';
import type { FileRefusal } from './reading/unreadable-file.ts';
import type { Fault, Remark } from './rules/row-problem.ts';
import type { SetFault } from './rules/set-fault.ts';

/** Why a file is refused as a whole. */
export const refusalTexts = messages({
  'file-empty': { nl: 'Dit bestand is leeg.', en: 'This file is empty.' },
  'file-too-large': {
    nl: 'Dit bestand is te groot. Splits het en lees de delen na elkaar in.',
    en: 'This file is too large. Split it and import the parts one after the other.',
  },
  'file-not-a-table': {
    nl: 'Dit is geen tabel, maar een plaatje, document of ander soort bestand. Kies een CSV- of Excel-bestand (.xlsx).',
    en: 'This is not a table but a picture, document or other kind of file. Choose a CSV or Excel file (.xlsx).',
  },
  'file-is-web-page': {
    nl: 'Dit is een webpagina die als tabel is opgeslagen. Open het in Excel en sla het op als .xlsx of CSV.',
    en: 'This is a web page saved as a table. Open it in Excel and save it as .xlsx or CSV.',
  },
  'file-too-wide': {
    nl: 'Dit bestand heeft meer dan 1.000 kolommen. Haal weg wat je niet nodig hebt.',
    en: 'This file has more than 1,000 columns. Remove what you do not need.',
  },
  'workbook-old-or-locked': {
    nl: 'Dit is een oude Excel-map (.xls), of er staat een wachtwoord op. Sla hem op als .xlsx zonder wachtwoord.',
    en: 'This is an old Excel workbook (.xls), or it has a password. Save it as .xlsx without a password.',
  },
  'workbook-unreadable': {
    nl: 'Deze Excel-map is beschadigd, of het is een ander soort bestand. Open hem in Excel en sla hem opnieuw op als .xlsx.',
    en: 'This workbook is damaged, or it is another kind of file. Open it in Excel and save it again as .xlsx.',
  },
  'workbook-too-large-unpacked': {
    nl: 'Deze Excel-map wordt uitgepakt te groot om veilig te lezen. Splits hem of sla hem op als CSV.',
    en: 'This workbook becomes too large to read safely when unpacked. Split it or save it as CSV.',
  },
  'file-has-password': {
    nl: 'Op dit bestand staat een wachtwoord. Haal het eraf en kies het bestand opnieuw.',
    en: 'This file has a password. Remove it and choose the file again.',
  },
  'zip-without-tables': {
    nl: 'In deze zip staan geen CSV- of Excel-bestanden.',
    en: 'There are no CSV or Excel files in this zip.',
  },
  'zip-too-large': {
    nl: 'Deze zip wordt uitgepakt te groot. Kies de bestanden los, in delen.',
    en: 'This zip becomes too large when unpacked. Choose the files by themselves, in parts.',
  },
  'workbook-no-rows': { nl: 'In deze Excel-map staat niets.', en: 'There is nothing in this workbook.' },
  'sheet-unknown': { nl: 'Dit tabblad zit niet in de Excel-map.', en: 'This sheet is not in the workbook.' },
} satisfies Record<FileRefusal, { nl: string; en: string }>);

/** Why a row is kept aside, or goes in without one of its values. */
export const rowTexts = messages({
  'name-missing': { nl: 'De naam ontbreekt.', en: 'The name is missing.' },
  'title-missing': {
    nl: 'Geen titel, nummer, product of relatie om deze verkoopkans aan te herkennen.',
    en: 'No title, id, product or account to recognise this deal by.',
  },
  'text-too-long': {
    nl: 'Deze tekst is te lang voor een naam of nummer.',
    en: 'This text is too long for a name or id.',
  },
  'date-unreadable': { nl: 'Dit is geen datum die bestaat.', en: 'This is not a date that exists.' },
  'amount-unreadable': { nl: 'Dit is geen bedrag.', en: 'This is not an amount.' },
  'amount-negative': {
    nl: 'Een verkoopkans kan geen negatief bedrag hebben.',
    en: 'A deal cannot have a negative amount.',
  },
  'currency-unknown': {
    nl: 'Deze munt ken ik niet. Gebruik drie letters, zoals EUR.',
    en: 'This currency is unknown. Use three letters, such as EUR.',
  },
  'stage-unknown': {
    nl: 'Bij deze fase is nog geen fase van je verkoopcyclus gekozen.',
    en: 'No phase of your sales cycle was chosen for this stage yet.',
  },
  'closed-before-opened': {
    nl: 'Gesloten vóór de dag waarop hij begon.',
    en: 'Closed before the day on which it began.',
  },
  'closed-without-date': {
    nl: 'Gewonnen of verloren, maar zonder datum.',
    en: 'Won or lost, but without a date.',
  },
  'deal-missing': {
    nl: 'Er staat niet bij welke verkoopkans dit is.',
    en: 'It does not say which deal this is.',
  },
  'contact-missing': {
    nl: 'Er staat niet bij om welke contactpersoon het gaat.',
    en: 'It does not say which contact this is about.',
  },
  'moment-missing': { nl: 'Er staat geen datum bij.', en: 'There is no date.' },
  'quote-broken': {
    nl: 'Een aanhalingsteken in deze regel klopt niet.',
    en: 'A quotation mark in this line is wrong.',
  },
  'cells-missing': {
    nl: 'Deze regel heeft minder kolommen dan de kop.',
    en: 'This line has fewer columns than the header.',
  },
  'cells-surplus': {
    nl: 'Deze regel heeft meer kolommen dan de kop.',
    en: 'This line has more columns than the header.',
  },
  'email-unreadable': { nl: 'Geen e-mailadres; weggelaten.', en: 'Not an e-mail address; left out.' },
  'phone-unreadable': { nl: 'Geen telefoonnummer; weggelaten.', en: 'Not a telephone number; left out.' },
  'website-unreadable': { nl: 'Geen webadres; weggelaten.', en: 'Not a web address; left out.' },
  'count-unreadable': { nl: 'Geen getal; weggelaten.', en: 'Not a number; left out.' },
  'year-unreadable': { nl: 'Geen jaartal; weggelaten.', en: 'Not a year; left out.' },
  'price-unreadable': { nl: 'Geen prijs; weggelaten.', en: 'Not a price; left out.' },
  'vat-number-unreadable': {
    nl: 'Geen btw-nummer; de tekst blijft bij de rij staan.',
    en: 'Not a VAT number; the text stays with the row.',
  },
  'chamber-number-unreadable': {
    nl: 'Geen KvK-nummer; de tekst blijft bij de rij staan.',
    en: 'Not a chamber of commerce number; the text stays with the row.',
  },
  'expected-close-unreadable': {
    nl: 'Geen datum die bestaat; weggelaten.',
    en: 'Not a date that exists; left out.',
  },
  'text-shortened': { nl: 'Te lang; ingekort.', en: 'Too long; shortened.' },
  'part-unknown': {
    nl: 'Deze rol in de beslissing kennen we niet. De contactpersoon komt mee zonder rol.',
    en: 'This part in the decision is not known. The contact comes along without a part.',
  },
  'own-field-unreadable': {
    nl: 'Past niet in het eigen veld; de tekst blijft bij de rij staan.',
    en: 'Does not fit in the custom field; the text stays with the row.',
  },
  'own-field-missing': {
    nl: 'Dit eigen veld is verplicht en hier leeg; de rij gaat wel mee.',
    en: 'This custom field is required and empty here; the row comes in all the same.',
  },
  'stage-day-unreadable': {
    nl: 'Geen datum die bestaat; deze stap in de geschiedenis ontbreekt.',
    en: 'Not a date that exists; this step of the history is missing.',
  },
  'closed-in-future': {
    nl: 'Gesloten op een dag die nog moet komen.',
    en: 'Closed on a day that is still to come.',
  },
} satisfies Record<Fault | Remark, { nl: string; en: string }>);

/** Why a file of a set is left out. */
export const leftOutTexts = messages({
  'data-dictionary': {
    nl: 'Uitleg bij de kolommen van andere bestanden; hier staan geen gegevens in.',
    en: 'Explains the columns of other files; it holds no data.',
  },
  'nothing-recognised': {
    nl: 'Aan de kolommen is niet te zien wat dit is. Kies zelf wat het is, of laat het weg.',
    en: 'The columns do not tell what this is. Choose what it is, or leave it out.',
  },
  'by-choice': { nl: 'Op jouw verzoek weggelaten.', en: 'Left out as you asked.' },
});

/** What a row of a file becomes. */
export const targetTexts = messages({
  deals: { nl: 'Verkoopkansen', en: 'Deals' },
  accounts: { nl: 'Relaties', en: 'Accounts' },
  contacts: { nl: 'Contactpersonen', en: 'Contacts' },
  products: { nl: 'Producten', en: 'Products' },
  members: { nl: 'Medewerkers', en: 'Members' },
  activities: { nl: 'Activiteiten', en: 'Activities' },
  phases: { nl: 'Fasegeschiedenis', en: 'Phase history' },
  parts: { nl: 'Rollen in de beslissing', en: 'Parts in the decision' },
});

/** So many of what rows become. */
export const targetCounts = messages({
  deals: {
    nl: (one: boolean) => (one ? 'verkoopkans' : 'verkoopkansen'),
    en: (one: boolean) => (one ? 'deal' : 'deals'),
  },
  accounts: {
    nl: (one: boolean) => (one ? 'relatie' : 'relaties'),
    en: (one: boolean) => (one ? 'account' : 'accounts'),
  },
  contacts: {
    nl: (one: boolean) => (one ? 'contactpersoon' : 'contactpersonen'),
    en: (one: boolean) => (one ? 'contact' : 'contacts'),
  },
  products: {
    nl: (one: boolean) => (one ? 'product' : 'producten'),
    en: (one: boolean) => (one ? 'product' : 'products'),
  },
  members: {
    nl: (one: boolean) => (one ? 'medewerker' : 'medewerkers'),
    en: (one: boolean) => (one ? 'member' : 'members'),
  },
  activities: {
    nl: (one: boolean) => (one ? 'activiteit' : 'activiteiten'),
    en: (one: boolean) => (one ? 'activity' : 'activities'),
  },
  phases: {
    nl: (one: boolean) => (one ? 'stap in de geschiedenis' : 'stappen in de geschiedenis'),
    en: (one: boolean) => (one ? 'step of the history' : 'steps of the history'),
  },
  parts: {
    nl: (one: boolean) => (one ? 'rol in de beslissing' : 'rollen in de beslissing'),
    en: (one: boolean) => (one ? 'part in the decision' : 'parts in the decision'),
  },
});

/** Why two names are offered for joining. */
export const joinTexts = messages({
  'same-letters': { nl: 'dezelfde letters', en: 'the same letters' },
  'legal-form': { nl: 'alleen de rechtsvorm verschilt', en: 'only the legal form differs' },
  'nearly-same': { nl: 'bijna dezelfde letters', en: 'nearly the same letters' },
});

/** The reason why a row was kept aside, or what was left out of it, in the reader's language. */
export function rowReason(because: Fault | Remark, language: Language): string {
  const words: Words<typeof rowTexts> = wordsOf(rowTexts, language);
  return words[because];
}

/** Why a row is kept aside that is readable in itself. */
export const setFaultTexts = messages({
  'row-twice': {
    nl: 'Deze staat al eerder in dezelfde bestanden; de eerste telt.',
    en: 'This one stands earlier in the same files; the first counts.',
  },
  'own-field-required': {
    nl: 'Dit eigen veld is verplicht en hier leeg.',
    en: 'This custom field is required and empty here.',
  },
} satisfies Record<SetFault, { nl: string; en: string }>);

/** Why a row was kept aside, in the reader's language. */
export function asideReason(because: Fault | SetFault | Remark, language: Language): string {
  return because === 'row-twice' || because === 'own-field-required'
    ? wordsOf(setFaultTexts, language)[because]
    : rowReason(because, language);
}
