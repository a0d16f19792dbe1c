import { messages } from '#base/i18n/messages.ts';

/** Why something with people came to nothing. */
export const refusals = messages({
  'reports-to-circle': {
    nl: 'Zo zou iemand (via anderen) aan zichzelf rapporteren.',
    en: 'This way somebody would report to themselves (through others).',
  },
  'email-taken': {
    nl: 'Een andere medewerker heeft dit e-mailadres al.',
    en: 'Another member already has this e-mail address.',
  },
  'team-name-taken': {
    nl: 'Er is al een team met deze naam.',
    en: 'There is already a team with this name.',
  },
  'last-administrator': {
    nl: 'Er moet een beheerder blijven die kan inloggen.',
    en: 'An administrator who can sign in has to remain.',
  },
  'unknown-time-zone': { nl: 'Deze tijdzone bestaat niet.', en: 'There is no such time zone.' },
  'no-password-yet': {
    nl: 'Deze medewerker heeft nog geen wachtwoord. Stuur een uitnodiging.',
    en: 'This member has no password yet. Send an invitation.',
  },
  'belongs-elsewhere': {
    nl: 'Deze medewerker werkt hier ook bij een andere organisatie en kan het wachtwoord alleen zelf vernieuwen.',
    en: 'This member also belongs to another organisation here, and can renew the password only by themselves.',
  },
  'member-archived': { nl: 'Deze medewerker is gearchiveerd.', en: 'This member is archived.' },
});
