import { messages } from '#base/i18n/messages.ts';

/** The table of deals: its columns, its cells that can be changed, and the views that come with the program. */
export const tableMessages = messages({
  status: { nl: 'Status', en: 'Status' },
  lastActivity: { nl: 'Laatste activiteit', en: 'Last activity' },
  updated: { nl: 'Gewijzigd', en: 'Changed' },
  daysInPhase: { nl: 'Dagen in fase', en: 'Days in phase' },
  cycle: { nl: 'Cyclus', en: 'Cycle' },

  change: {
    nl: (field: string, title: string, value: string) => `${field} van ${title}: ${value}. Wijzigen`,
    en: (field: string, title: string, value: string) => `${field} of ${title}: ${value}. Change`,
  },
  nobody: { nl: 'Niemand', en: 'Nobody' },
  save: { nl: 'Opslaan', en: 'Save' },
  changed: {
    nl: (title: string, field: string, value: string) => `${title}: ${field.toLowerCase()} is nu ${value}`,
    en: (title: string, field: string, value: string) => `${title}: ${field.toLowerCase()} is now ${value}`,
  },
  meanwhile: {
    nl: (title: string) => `Iemand anders wijzigde ${title} intussen. Kijk nog eens.`,
    en: (title: string) => `Somebody else changed ${title} in the meantime. Look again.`,
  },

  viewMine: { nl: 'Mijn open verkoopkansen', en: 'My open deals' },
  viewMonth: { nl: 'Sluit deze maand', en: 'Closes this month' },
  viewSilent: { nl: 'Ligt stil', en: 'Rotting' },
  viewNoStep: { nl: 'Zonder volgende stap', en: 'Without a next step' },
  viewWon: { nl: 'Gewonnen dit kwartaal', en: 'Won this quarter' },
  viewLost: { nl: 'Verloren', en: 'Lost' },

  keys: { nl: 'Toetsen', en: 'Keys' },
  keyWalk: { nl: 'Van rij naar rij', en: 'From row to row' },
  keyOpen: { nl: 'Kans openen', en: 'Open the deal' },
  space: { nl: 'Spatie', en: 'Space' },
  keyPeek: { nl: 'Ernaast bekijken, of weer sluiten', en: 'Look beside the list, or close again' },
  keyChoose: { nl: 'Rij kiezen', en: 'Choose the row' },
  keySpan: { nl: 'Rijen erbij kiezen', en: 'Choose rows along' },
  keyAll: { nl: 'Alle getoonde rijen kiezen', en: 'Choose all rows shown' },
  keyNone: { nl: 'Keuze loslaten', en: 'Let the choice go' },
  keyEdit: { nl: 'Bedrag, datum of verkoper wijzigen', en: 'Change amount, date or owner' },
  keyFilter: { nl: 'Filter toevoegen', en: 'Add a filter' },
  keyHelp: { nl: 'Deze lijst', en: 'This list' },
});
