import { messages } from '#base/i18n/messages.ts';

/** Why something with deals or activities came to nothing. */
export const refusals = messages({
  'deal-closed': {
    nl: 'Deze verkoopkans is gesloten. Heropen hem eerst.',
    en: 'This deal is closed. Reopen it first.',
  },
  'deal-still-open': {
    nl: 'Deze verkoopkans is nog open.',
    en: 'This deal is still open.',
  },
  'deal-open': { nl: 'Deze verkoopkans is al open.', en: 'This deal is open already.' },
  'already-there': {
    nl: 'De verkoopkans staat al in deze fase.',
    en: 'The deal stands in this phase already.',
  },
  'other-cycle': {
    nl: 'Deze fase hoort bij een andere verkoopcyclus.',
    en: 'This phase is of another sales cycle.',
  },
  'phase-retired': { nl: 'Deze fase is niet meer in gebruik.', en: 'This phase is no longer in use.' },
  'cycle-retired': {
    nl: 'Deze verkoopcyclus is niet meer in gebruik.',
    en: 'This sales cycle is no longer in use.',
  },
  'no-phase': {
    nl: 'Er is geen verkoopcyclus met een fase om te beginnen.',
    en: 'There is no sales cycle with a phase to begin in.',
  },
  'results-missing': {
    nl: 'Er ontbreken nog resultaten die deze stap vraagt.',
    en: 'Results that this step asks for are still missing.',
  },
  'order-confirmation-missing': {
    nl: 'Winnen kan pas met de schriftelijke opdrachtbevestiging.',
    en: 'Winning takes the written order confirmation.',
  },
  'may-not-skip': {
    nl: 'Deze verkoopcyclus laat geen fasen overslaan.',
    en: 'This sales cycle lets no phases be skipped.',
  },
  'may-not-go-back': {
    nl: 'In deze verkoopcyclus gaat een verkoopkans niet terug.',
    en: 'In this sales cycle a deal does not go back.',
  },
  'approval-missing': {
    nl: 'Deze stap vraagt eerst het akkoord van de manager.',
    en: 'This step first asks for the manager’s approval.',
  },
  'approval-asked': {
    nl: 'Het akkoord is al gevraagd.',
    en: 'Approval has been asked for already.',
  },
  'approval-not-needed': {
    nl: 'Deze stap vraagt geen akkoord.',
    en: 'This step asks for no approval.',
  },
  'approval-decided': {
    nl: 'Hierop is al geantwoord.',
    en: 'This was answered already.',
  },
  'approval-withdrawn': {
    nl: 'De verkoopkans is veranderd; het verzoek geldt niet meer.',
    en: 'The deal has changed; the request no longer holds.',
  },
  'same-cycle': {
    nl: 'De verkoopkans staat al in deze verkoopcyclus.',
    en: 'The deal stands in this sales cycle already.',
  },
  'no-cycle-for-existing': {
    nl: 'Er is geen verkoopcyclus voor bestaande klanten. Een manager kiest er een bij de verkoopcyclus.',
    en: 'There is no sales cycle for existing customers. A manager chooses one with the sales cycle.',
  },
  'deal-not-won': {
    nl: 'Alleen een gewonnen verkoopkans kan herhaald worden.',
    en: 'Only a deal that was won can be repeated.',
  },
  'closes-in-future': {
    nl: 'De sluitingsdatum kan niet in de toekomst liggen.',
    en: 'The closing date cannot lie in the future.',
  },
  'closes-before-opened': {
    nl: 'De sluitingsdatum ligt voor de dag waarop de verkoopkans begon.',
    en: 'The closing date lies before the day on which the deal began.',
  },
  'loss-reason-missing': { nl: 'Kies waarom je verloor.', en: 'Choose why it was lost.' },
  'loss-reason-retired': {
    nl: 'Deze verliesreden is niet meer in gebruik.',
    en: 'This reason for loss is no longer in use.',
  },
  'criterion-retired': {
    nl: 'Dit resultaat wordt niet meer gevraagd.',
    en: 'This result is no longer asked for.',
  },
  'criterion-elsewhere': {
    nl: 'Dit resultaat hoort bij een andere verkoopcyclus.',
    en: 'This result is of another sales cycle.',
  },
  'not-a-yes': { nl: 'Antwoord met ja of nee.', en: 'Answer yes or no.' },
  'not-a-text': { nl: 'Vul een tekst in.', en: 'Write a text.' },
  'not-a-number': { nl: 'Vul een getal in.', en: 'Give a number.' },
  'not-a-date': { nl: 'Vul een datum in.', en: 'Give a date.' },
  'not-a-choice': { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the answers.' },
  'two-accounts': {
    nl: 'Kies een relatie of maak een nieuwe, niet allebei.',
    en: 'Choose an account or make a new one, not both.',
  },
  'account-archived': { nl: 'Deze relatie is gearchiveerd.', en: 'This account is archived.' },
  'contact-elsewhere': {
    nl: 'Deze contactpersoon hoort bij een andere relatie.',
    en: 'This contact is of another account.',
  },
  'member-archived': { nl: 'Deze medewerker is gearchiveerd.', en: 'This member is archived.' },
  'done-in-future': {
    nl: 'Wat gedaan is, kan niet in de toekomst liggen. Plan het.',
    en: 'What was done cannot lie in the future. Plan it.',
  },
  'planned-in-past': { nl: 'Plan vanaf vandaag.', en: 'Plan from today on.' },
  'not-planned': {
    nl: 'Deze activiteit is al gedaan.',
    en: 'This activity was done already.',
  },
  'planned-has-no-outcome': {
    nl: 'Een geplande activiteit heeft nog geen uitkomst.',
    en: 'A planned activity has no outcome yet.',
  },
  'nothing-chosen': { nl: 'Er is niets om te wijzigen.', en: 'There is nothing to change.' },
  'too-many-deals': {
    nl: 'Dit zijn er meer dan 10.000. Filter verder.',
    en: 'These are more than 10,000. Filter further.',
  },
  'not-yours': { nl: 'Deze kans is van een collega.', en: 'This deal is a colleague’s.' },
  gone: { nl: 'Deze kans bestaat niet meer.', en: 'This deal does not exist any more.' },
  'changed-since': {
    nl: 'Deze kans is daarna nog gewijzigd.',
    en: 'This deal was changed again since.',
  },
  'amount-follows-lines': {
    nl: 'Het bedrag telt op uit de producten. Wijzig die.',
    en: 'The amount adds up from the products. Change those.',
  },
  'no-day': {
    nl: 'Deze kans heeft geen verwachte sluiting.',
    en: 'This deal has no expected close.',
  },
  'deleted-for-good': {
    nl: 'Verwijderen kan niet ongedaan gemaakt worden.',
    en: 'Deleting cannot be undone.',
  },
});
