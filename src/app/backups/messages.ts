import { messages } from '#base/i18n/messages.ts';

/** The words of the screen of the backups. */
export const backupMessages = messages({
  title: { nl: 'Back-ups', en: 'Backups' },
  fine: { nl: 'Alles is veilig weggezet', en: 'Everything is safely put away' },
  awaited: { nl: 'De eerste back-up komt vannacht', en: 'The first backup comes tonight' },
  late: { nl: 'De back-up is te laat', en: 'The backup is late' },
  failed: { nl: 'De laatste back-up is mislukt', en: 'The last backup failed' },
  off: { nl: 'Er wordt vanzelf geen back-up gemaakt', en: 'No backup is made by itself' },
  lateSays: {
    nl: 'De vorige nacht kwam er geen. Draait Cadans ’s nachts, en doet het zijn werk op de achtergrond?',
    en: 'None came last night. Does Cadans run at night, and does it do its work in the background?',
  },
  failedSays: {
    nl: 'Los op wat hieronder staat. Wie de server beheert, ziet met “cadans doctor” de hele reden.',
    en: 'Mend what stands below. Whoever looks after the server sees the whole reason with “cadans doctor”.',
  },
  offSays: {
    nl: 'Wie de server beheert, zet het aan: zie docs/operations.nl.md, of laat de eigen back-up van PostgreSQL het doen.',
    en: 'Whoever looks after the server turns it on: see docs/operations.md, or lets PostgreSQL’s own backup do it.',
  },
  lastKept: { nl: 'Laatste gelukt', en: 'Last success' },
  none: { nl: 'nog geen', en: 'none yet' },
  when: { nl: 'Wanneer', en: 'When' },
  everyNight: { nl: (at: string) => `elke nacht om ${at}`, en: (at: string) => `every night at ${at}` },
  never: { nl: 'niet vanzelf', en: 'not by itself' },
  kept: { nl: 'Wat blijft', en: 'What is kept' },
  keeps: {
    nl: (days: number, weeks: number, months: number) =>
      `van ${days} dagen, ${weeks} weken en ${months} maanden`,
    en: (days: number, weeks: number, months: number) =>
      `of ${days} days, ${weeks} weeks and ${months} months`,
  },
  lock: { nl: 'Versleuteld', en: 'Encrypted' },
  isSealed: { nl: 'ja, met een wachtwoordzin', en: 'yes, with a passphrase' },
  isOpen: {
    nl: 'nee: wie bij het bestand kan, leest alles',
    en: 'no: whoever reaches the file reads everything',
  },
  agreed: { nl: 'Wat is afgesproken', en: 'What was agreed' },
  last: { nl: 'De laatste dertig', en: 'The last thirty' },
  began: { nl: 'Begonnen', en: 'Began' },
  what: { nl: 'Wat', en: 'What' },
  scheduled: { nl: 'Back-up van de nacht', en: 'Nightly backup' },
  byHand: { nl: 'Back-up met de hand', en: 'Backup by hand' },
  restored: { nl: 'Alles teruggezet uit een back-up', en: 'Everything put back from a backup' },
  how: { nl: 'Hoe het ging', en: 'How it went' },
  wentWell: { nl: 'Gelukt', en: 'Done' },
  wentWrong: { nl: 'Mislukt', en: 'Failed' },
  isRunning: { nl: 'Bezig', en: 'Running' },
  fellAway: { nl: 'Afgebroken', en: 'Broken off' },
  size: { nl: 'Grootte', en: 'Size' },
  rows: { nl: 'Regels', en: 'Rows' },
  becauseDiskFull: { nl: 'De schijf is vol.', en: 'The disk is full.' },
  becauseNotWritable: { nl: 'In de map kan niet worden geschreven.', en: 'The folder cannot be written in.' },
  becauseStopped: { nl: 'Cadans werd gestopt.', en: 'Cadans was stopped.' },
  becauseUnknown: { nl: 'Er ging iets mis.', en: 'Something went wrong.' },
  noneYet: { nl: 'Nog geen back-up', en: 'No backup yet' },
  noneYetSays: {
    nl: 'De eerste verschijnt hier vanzelf.',
    en: 'The first appears here by itself.',
  },
});
