import { messages } from '#base/i18n/messages.ts';

/** Why something with an import came to nothing. */
export const refusals = messages({
  'no-files': { nl: 'Kies minstens één bestand.', en: 'Choose one file at least.' },
  'too-many-files': {
    nl: 'Kies hoogstens twintig bestanden tegelijk.',
    en: 'Choose at most twenty files at a time.',
  },
  'files-too-large': {
    nl: 'Deze bestanden zijn te groot. Een bestand mag 160 MB zijn, alles samen 480 MB.',
    en: 'These files are too large. One file may be 160 MB, all together 480 MB.',
  },
  'nothing-to-import': {
    nl: 'Alle bestanden worden weggelaten. Kies van minstens één bestand wat het is.',
    en: 'All files are left out. Choose for one file at least what it is.',
  },
  'already-imported': {
    nl: 'Dit is al geïmporteerd. Kies de bestanden opnieuw als je ze nog eens wilt inlezen.',
    en: 'This was imported already. Choose the files again to import them once more.',
  },
  'other-running': {
    nl: 'Er loopt al een import. Wacht tot die klaar is.',
    en: 'Another import is running. Wait until it is done.',
  },
  'mapping-name-taken': {
    nl: 'Er is al een indeling met deze naam.',
    en: 'There is a mapping with this name already.',
  },
  'place-not-allowed': {
    nl: 'Deze map mag Cadans niet lezen. Wie Cadans beheert, zet toegestane mappen in IMPORT_FOLDERS.',
    en: 'Cadans may not read this folder. Whoever runs Cadans puts the folders that it may in IMPORT_FOLDERS.',
  },
  'place-not-listed': {
    nl: 'Deze server staat niet op de lijst van servers die Cadans mag vragen. Wie Cadans beheert kan hem erop zetten (OUTSIDE_HOSTS).',
    en: 'This server is not on the list of those that Cadans may ask. Whoever runs Cadans can add it (OUTSIDE_HOSTS).',
  },
  'place-no-address': {
    nl: 'Dit is geen adres dat met http:// of https:// begint.',
    en: 'This is not an address that begins with http:// or https://.',
  },
  'not-running': {
    nl: 'Deze import loopt niet, dus er valt niets te stoppen.',
    en: 'This import is not running, so there is nothing to stop.',
  },
  'not-done': {
    nl: 'Alleen een import die klaar is kun je ongedaan maken.',
    en: 'Only an import that is done can be undone.',
  },
  'plan-elsewhere': {
    nl: 'Dit plan hoort bij andere bestanden of een andere verkoopcyclus.',
    en: 'This plan belongs to other files or another sales cycle.',
  },
  'no-cycle': {
    nl: 'Er is geen verkoopcyclus met fasen om kansen in te zetten. Maak er eerst een.',
    en: 'There is no sales cycle with phases to put deals into. Make one first.',
  },
});
