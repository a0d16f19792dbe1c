import type { Letter } from '#base/mail/mail.ts';
import type { Language } from '#base/kernel/language.ts';

import { deviceOf } from './device-name.ts';
import type { Written } from './tell.ts';

/** The mail with which a member is invited. */
export function invitationLetter(
  to: { email: string; name: string },
  from: { inviter: string; organisation: string },
  link: string,
  language: Language,
): Letter {
  return language === 'nl'
    ? {
        to: to.email,
        subject: `Uitnodiging voor Cadans bij ${from.organisation}`,
        text: `Dag ${to.name},\n\n${from.inviter} nodigt je uit om met ${from.organisation} in Cadans te werken.\n\nKies je wachtwoord:\n${link}\n\nDe link werkt 14 dagen en één keer.\n`,
      }
    : {
        to: to.email,
        subject: `Invitation to Cadans at ${from.organisation}`,
        text: `Hello ${to.name},\n\n${from.inviter} invites you to work in Cadans with ${from.organisation}.\n\nChoose your password:\n${link}\n\nThe link works for 14 days, once.\n`,
      };
}

/**
 * The mail with which a sign-up goes on. Nothing that was typed stands in it: who typed it may be somebody else, who
 * would have us write to strangers.
 */
export function signUpLetter(to: { email: string; language: Language }, link: string): Letter {
  return to.language === 'nl'
    ? {
        to: to.email,
        subject: 'Begin met Cadans: bevestig je e-mailadres',
        text: `Dag,\n\nMet deze link bevestig je je e-mailadres, kies je een wachtwoord en begint je organisatie in Cadans:\n${link}\n\nHij werkt een uur en één keer. Vroeg je dit niet aan? Dan hoef je niets te doen: er is geen account.\n`,
      }
    : {
        to: to.email,
        subject: 'Start with Cadans: confirm your e-mail address',
        text: `Hello,\n\nWith this link you confirm your e-mail address, choose a password and start your organisation in Cadans:\n${link}\n\nIt works for an hour, once. If you did not ask for this, there is nothing to do: there is no account.\n`,
      };
}

/** To somebody who signs up, or in whose name somebody does, and has an account already. */
export function accountExistsLetter(to: { email: string; language: Language }, link: string): Letter {
  return to.language === 'nl'
    ? {
        to: to.email,
        subject: 'Je hebt al een account bij Cadans',
        text: `Dag,\n\nEr wilde iemand met dit e-mailadres een organisatie beginnen in Cadans. Je hebt hier al een account. Log in, of kies daar een nieuw wachtwoord:\n${link}\n\nWas jij dit niet? Dan hoef je niets te doen.\n`,
      }
    : {
        to: to.email,
        subject: 'You already have an account with Cadans',
        text: `Hello,\n\nSomebody wanted to start an organisation in Cadans with this e-mail address. You have an account here already. Sign in, or choose a new password there:\n${link}\n\nIf this was not you, there is nothing to do.\n`,
      };
}

/** The mail with the link to a new password; in both languages, because the reader's is not known here. */
export function passwordResetLetter(to: { email: string; name: string }, link: string): Letter {
  return {
    to: to.email,
    subject: 'Nieuw wachtwoord voor Cadans / New password for Cadans',
    text: `Dag ${to.name},\n\nMet deze link kies je een nieuw wachtwoord. Hij werkt een uur en één keer. Vroeg je hem niet aan? Dan hoef je niets te doen.\n\n${link}\n\n—\n\nWith this link you choose a new password. It works for an hour, once. If you did not ask for it, there is nothing to do.\n`,
  };
}

const unlessYou: Record<Language, string> = {
  nl: 'Was jij dit niet? Kies meteen een nieuw wachtwoord bij “Wachtwoord vergeten?” en waarschuw je beheerder.',
  en: 'Was this not you? Choose a new password at once at “Forgotten your password?” and warn your administrator.',
};

/** A letter about one's security: what happened, and what to do if it was somebody else. */
function securityLetter(subject: Record<Language, string>, says: Record<Language, string>): Written {
  return ({ email, name, language }) => ({
    to: email,
    subject: subject[language],
    text: `${language === 'nl' ? 'Dag' : 'Hello'} ${name},\n\n${says[language]}\n\n${unlessYou[language]}\n`,
  });
}

/** Somebody came in from a browser that was not seen before. */
export function newDeviceLetter(from: { ip: string; userAgent: string | undefined }): Written {
  const { browser, system } = deviceOf(from.userAgent);
  const what = [browser, system].filter((part) => part !== null).join(', ');
  return securityLetter(
    { nl: 'Er is ingelogd op een nieuw apparaat', en: 'Signed in on a new device' },
    {
      nl: `Er is met jouw account ingelogd bij Cadans op een apparaat dat we nog niet kenden: ${what || 'onbekend'}, adres ${from.ip}.`,
      en: `Somebody signed in to Cadans with your account on a device that we did not know yet: ${what || 'unknown'}, address ${from.ip}.`,
    },
  );
}

export const passwordChangedLetter: Written = securityLetter(
  { nl: 'Je wachtwoord is gewijzigd', en: 'Your password was changed' },
  {
    nl: 'Je wachtwoord voor Cadans is gewijzigd. Op alle andere apparaten ben je uitgelogd.',
    en: 'Your password for Cadans was changed. On all other devices you have been signed out.',
  },
);

/**
 * The password was renewed by a link. Passkeys stay, and let in without it: whoever made an account in somebody's name
 * may have left one there, so they are told of.
 */
export const passwordRenewedLetter = (passkeys: number): Written =>
  securityLetter(
    { nl: 'Je wachtwoord is vernieuwd', en: 'Your password was renewed' },
    {
      nl: `Je wachtwoord voor Cadans is met een link vernieuwd. Op alle apparaten ben je uitgelogd.${
        passkeys === 0
          ? ''
          : ` Inloggen kan ook nog met ${passkeys === 1 ? 'een passkey' : `${passkeys} passkeys`}. Ken je die niet? Haal ze weg bij Instellingen, Beveiliging.`
      }`,
      en: `Your password for Cadans was renewed with a link. On all devices you have been signed out.${
        passkeys === 0
          ? ''
          : ` You can also sign in with ${passkeys === 1 ? 'a passkey' : `${passkeys} passkeys`}. Not yours? Remove them under Settings, Security.`
      }`,
    },
  );

export const secondFactorOnLetter: Written = securityLetter(
  { nl: 'Inloggen in twee stappen staat aan', en: 'Two-step sign-in is on' },
  {
    nl: 'Bij het inloggen in Cadans vragen we voortaan ook een code uit je app. Bewaar je herstelcodes goed.',
    en: 'From now on signing in to Cadans also asks for a code from your app. Keep your recovery codes safe.',
  },
);

export const secondFactorOffLetter: Written = securityLetter(
  { nl: 'Inloggen in twee stappen staat uit', en: 'Two-step sign-in is off' },
  {
    nl: 'Bij het inloggen in Cadans vragen we geen code uit je app meer.',
    en: 'Signing in to Cadans no longer asks for a code from your app.',
  },
);

export const secondFactorResetLetter: Written = securityLetter(
  { nl: 'Je tweede stap is gewist', en: 'Your second step was reset' },
  {
    nl: 'Je beheerder heeft je tweede stap, je passkeys en je herstelcodes voor Cadans gewist. Je logt weer in met je wachtwoord en stelt ze daarna opnieuw in.',
    en: 'Your administrator reset your second step, your passkeys and your recovery codes for Cadans. You sign in with your password again and set them up anew.',
  },
);

export const passkeyAddedLetter = (named: string): Written =>
  securityLetter(
    { nl: 'Er is een passkey toegevoegd', en: 'A passkey was added' },
    {
      nl: `De passkey “${named}” is aan je account toegevoegd. Daarmee log je in zonder wachtwoord.`,
      en: `The passkey “${named}” was added to your account. It signs you in without a password.`,
    },
  );

export const passkeyRemovedLetter = (named: string): Written =>
  securityLetter(
    { nl: 'Er is een passkey verwijderd', en: 'A passkey was removed' },
    {
      nl: `De passkey “${named}” is van je account verwijderd.`,
      en: `The passkey “${named}” was removed from your account.`,
    },
  );

export const recoveryCodeUsedLetter = (left: number): Written =>
  securityLetter(
    { nl: 'Er is een herstelcode gebruikt', en: 'A recovery code was used' },
    {
      nl: `Er is met een herstelcode ingelogd bij Cadans. Je hebt er nog ${left}.`,
      en: `A recovery code was used to sign in to Cadans. You have ${left} left.`,
    },
  );
