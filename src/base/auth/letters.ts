import type { Letter } from '#base/mail/mail.ts';
import type { Language } from '#base/kernel/language.ts';

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

/** The mail with the link to a new password; in both languages, because the reader's is not known here. */
export function passwordResetLetter(to: { email: string; name: string }, link: string): Letter {
  return {
    to: to.email,
    subject: 'Nieuw wachtwoord voor Cadans / New password for Cadans',
    text: `Dag ${to.name},\n\nMet deze link kies je een nieuw wachtwoord. Hij werkt een uur en één keer. Vroeg je hem niet aan? Dan hoef je niets te doen.\n\n${link}\n\n—\n\nWith this link you choose a new password. It works for an hour, once. If you did not ask for it, there is nothing to do.\n`,
  };
}
