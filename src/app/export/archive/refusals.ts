import type { Language } from '#base/kernel/language.ts';

/** Why an archive was not read back. */
export const archiveRefusals = {
  'no-archive': {
    nl: 'Dit is geen archief van Cadans.',
    en: 'This is not an archive of Cadans.',
  },
  'archive-damaged': {
    nl: 'Dit archief is beschadigd: niet alles wat het zegt te bevatten zit erin.',
    en: 'This archive is damaged: not all that it says it holds is in it.',
  },
  'archive-newer': {
    nl: 'Dit archief komt uit een nieuwere Cadans. Werk Cadans eerst bij.',
    en: 'This archive comes from a newer Cadans. Update Cadans first.',
  },
  'not-empty': {
    nl: 'Een archief kan alleen in een lege organisatie worden teruggezet.',
    en: 'An archive can only be read back into an empty organisation.',
  },
  'no-archive-there': {
    nl: 'Er staat geen archief klaar om terug te zetten.',
    en: 'There is no archive here to be read back.',
  },
  'already-reading': {
    nl: 'Dit archief wordt al teruggezet.',
    en: 'This archive is being read back already.',
  },
  'archive-too-large': {
    nl: 'Dit archief is te groot voor dit scherm. Zet het terug met de opdrachtregel: cadans import.',
    en: 'This archive is too large for this screen. Read it back with the command line: cadans import.',
  },
  broken: {
    nl: 'Er ging iets mis. Er is niets teruggezet; probeer het opnieuw.',
    en: 'Something went wrong. Nothing was read back; try again.',
  },
} satisfies Record<string, Record<Language, string>>;
