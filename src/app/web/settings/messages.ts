import { messages } from '#base/i18n/messages.ts';

export const settingsMessages = messages({
  title: { nl: 'Instellingen', en: 'Settings' },
  parts: { nl: 'Onderdelen van de instellingen', en: 'Parts of the settings' },
  own: { nl: 'Mijn account', en: 'My account' },
  organisation: { nl: 'Organisatie', en: 'Organisation' },
  sectionOwn: { nl: 'Taal en kleuren', en: 'Language and colours' },
  sectionSecurity: { nl: 'Beveiliging', en: 'Security' },
  sectionReminders: { nl: 'Herinneringen', en: 'Reminders' },
  sectionOrganisation: { nl: 'Algemeen', en: 'General' },
  sectionEntrance: { nl: 'Toegang', en: 'Getting in' },
  sectionVisibility: { nl: 'Wie ziet wat', en: 'Who sees what' },
  sectionLinks: { nl: 'Geheime links', en: 'Secret links' },
  sectionStaffConsent: { nl: 'Instemming', en: 'Staff consent' },
  sectionApproach: { nl: 'Benaderen', en: 'Approaching' },
  sectionQuotes: { nl: 'Offertes', en: 'Quotes' },
  sectionFields: { nl: 'Eigen velden', en: 'Custom fields' },
  sectionIntegrations: { nl: 'API en koppelingen', en: 'API and connections' },
  sectionBackups: { nl: 'Back-ups', en: 'Backups' },
  sectionPrivacy: { nl: 'Privacy', en: 'Privacy' },
  sectionHistory: { nl: 'Geschiedenis', en: 'History' },
  sectionBackground: { nl: 'Op de achtergrond', en: 'In the background' },
});
