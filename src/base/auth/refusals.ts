import { messages } from '#base/i18n/messages.ts';

/** Why somebody does not get in. */
export const refusals = messages({
  'wrong-credentials': {
    nl: 'Dit e-mailadres en wachtwoord horen niet bij elkaar.',
    en: 'This e-mail address and password do not belong together.',
  },
  'sign-up-closed': {
    nl: 'Hier is al een organisatie. Vraag de beheerder om een uitnodiging.',
    en: 'There is an organisation here already. Ask its administrator for an invitation.',
  },
  'email-taken': {
    nl: 'Dit e-mailadres heeft hier al een account. Log in, of kies een nieuw wachtwoord.',
    en: 'This e-mail address already has an account here. Sign in, or choose a new password.',
  },
  'link-spent': {
    nl: 'Deze link is verlopen of al gebruikt. Vraag een nieuwe.',
    en: 'This link has expired or has been used. Ask for a new one.',
  },
  'no-membership': {
    nl: 'Je account hoort (nog) bij geen organisatie. Vraag de beheerder om een uitnodiging.',
    en: 'Your account belongs to no organisation (yet). Ask an administrator for an invitation.',
  },
  'bad-password': {
    nl: 'Kies een wachtwoord van minstens 10 tekens.',
    en: 'Choose a password of at least 10 characters.',
  },
});
