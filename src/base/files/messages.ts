import { messages } from '#base/i18n/messages.ts';

/** Files: a list of them, adding and taking away. */
export const fileMessages = messages({
  files: { nl: 'Bestanden', en: 'Files' },
  add: { nl: 'Bestand toevoegen', en: 'Add a file' },
  chooseFile: { nl: 'Kies een bestand', en: 'Choose a file' },
  photo: { nl: 'Foto maken', en: 'Take a photo' },
  none: {
    nl: 'Sleep hier een bestek, contract of foto naartoe. Tot 25 MB per bestand.',
    en: 'Drop a specification, contract or photo here. Up to 25 MB each.',
  },
  noneToRead: { nl: 'Nog geen bestanden.', en: 'No files yet.' },
  adding: { nl: (name: string) => `${name} toevoegen`, en: (name: string) => `Adding ${name}` },
  added: { nl: (name: string) => `${name} is toegevoegd`, en: (name: string) => `${name} was added` },
  stop: { nl: (name: string) => `${name} afbreken`, en: (name: string) => `Stop ${name}` },
  dismiss: { nl: 'Melding weghalen', en: 'Dismiss' },
  show: { nl: (name: string) => `${name} bekijken`, en: (name: string) => `Look at ${name}` },
  download: { nl: (name: string) => `${name} downloaden`, en: (name: string) => `Download ${name}` },
  save: { nl: 'Downloaden', en: 'Download' },
  remove: { nl: (name: string) => `${name} verwijderen`, en: (name: string) => `Delete ${name}` },
  removeNow: { nl: 'Verwijderen', en: 'Delete' },
  removeTitle: { nl: 'Dit bestand verwijderen?', en: 'Delete this file?' },
  removeSays: {
    nl: (name: string) => `${name} is daarna voor niemand meer terug te halen.`,
    en: (name: string) => `Nobody can bring ${name} back after that.`,
  },
  removed: { nl: (name: string) => `${name} is verwijderd`, en: (name: string) => `${name} was deleted` },
  broken: {
    nl: 'De verbinding viel weg. Probeer het opnieuw.',
    en: 'The connection was lost. Please try again.',
  },
});
