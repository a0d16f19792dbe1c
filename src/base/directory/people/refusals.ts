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
  'already-signs-in': { nl: 'Deze medewerker kan al inloggen.', en: 'This member can already sign in.' },
  'unknown-time-zone': { nl: 'Deze tijdzone bestaat niet.', en: 'There is no such time zone.' },
  'member-archived': { nl: 'Deze medewerker is gearchiveerd.', en: 'This member is archived.' },
});
