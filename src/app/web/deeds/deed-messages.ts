import { messages } from '#base/i18n/messages.ts';

/** What can be begun from the search box, from any screen. The words after the sign are found too, and not shown. */
export const deedMessages = messages({
  deeds: { nl: 'Doen', en: 'Do' },
  newDeal: { nl: 'Nieuwe verkoopkans', en: 'New deal' },
  newDealToo: { nl: 'kans toevoegen maken opportunity', en: 'opportunity add create' },
  logContact: { nl: 'Contact vastleggen', en: 'Log a contact' },
  logContactToo: {
    nl: 'bellen gesprek telefoon bezoek mail activiteit loggen noteren',
    en: 'call conversation phone visit e-mail activity',
  },
  newTask: { nl: 'Nieuwe taak', en: 'New task' },
  newTaskToo: { nl: 'taak toevoegen herinnering todo', en: 'add reminder to-do' },
  newAccount: { nl: 'Nieuwe relatie', en: 'New account' },
  newAccountToo: { nl: 'bedrijf klant prospect toevoegen', en: 'company customer prospect add' },
  newContact: { nl: 'Nieuwe contactpersoon', en: 'New contact' },
  newContactToo: { nl: 'persoon toevoegen', en: 'person add' },
  lighter: { nl: 'Lichte kleuren', en: 'Light colours' },
  darker: { nl: 'Donkere kleuren', en: 'Dark colours' },
  coloursToo: { nl: 'thema weergave donker licht', en: 'theme mode dark light' },
  otherLanguage: { nl: 'In English', en: 'In het Nederlands' },
  otherLanguageToo: { nl: 'taal language engels', en: 'language taal dutch nederlands' },
  signOut: { nl: 'Uitloggen', en: 'Sign out' },
  signOutToo: { nl: 'afmelden', en: 'log out' },
});
