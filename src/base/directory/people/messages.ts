import { messages } from '#base/i18n/messages.ts';

export const peopleMessages = messages({
  members: { nl: 'Medewerkers', en: 'Members' },
  name: { nl: 'Naam', en: 'Name' },
  email: { nl: 'E-mailadres', en: 'E-mail address' },
  emailHint: {
    nl: 'Nodig om uit te nodigen; mag later.',
    en: 'Needed to invite; may come later.',
  },
  team: { nl: 'Team', en: 'Team' },
  noTeam: { nl: 'Zonder team', en: 'No team' },
  reportsTo: { nl: 'Rapporteert aan', en: 'Reports to' },
  nobody: { nl: 'Niemand', en: 'Nobody' },
  access: { nl: 'Mag', en: 'May' },
  accessField: { nl: 'Wat mag deze medewerker?', en: 'What may this member do?' },
  'access-administrator': { nl: 'Alles beheren', en: 'Administer' },
  'access-manager': { nl: 'Leiding geven', en: 'Manage' },
  'access-member': { nl: 'Verkopen', en: 'Sell' },
  'access-reader': { nl: 'Meekijken', en: 'Read' },
  'hint-administrator': {
    nl: 'Mensen uitnodigen, importeren, instellingen en al het andere.',
    en: 'Invite people, import, settings and everything else.',
  },
  'hint-manager': {
    nl: 'Verkoopcyclus en rollen ontwerpen, en alles in de verkoop.',
    en: 'Design the sales cycle and roles, and everything in selling.',
  },
  'hint-member': {
    nl: 'Relaties, kansen en activiteiten bijhouden.',
    en: 'Keep accounts, deals and activities.',
  },
  'hint-reader': { nl: 'Meelezen, niets wijzigen.', en: 'Read along, change nothing.' },
  owner: { nl: 'Eigenaar', en: 'Owner' },
  ownerField: { nl: 'Is eigenaar van het bedrijf', en: 'Owns the company' },
  ownerHint: {
    nl: 'De kansen van een eigenaar kunnen buiten de cijfers blijven.',
    en: 'An owner’s deals can be left out of the figures.',
  },
  signsIn: { nl: 'Kan inloggen', en: 'Can sign in' },
  signsInNot: { nl: 'Nog niet uitgenodigd', en: 'Not invited yet' },
  signIn: { nl: 'Inloggen', en: 'Signing in' },
  invite: { nl: 'Uitnodigen', en: 'Invite' },
  inviteTitle: {
    nl: (name: string) => `${name} uitnodigen`,
    en: (name: string) => `Invite ${name}`,
  },
  inviteSays: {
    nl: 'Met de link kiest deze medewerker een wachtwoord en logt in. De link werkt één keer, 14 dagen lang.',
    en: 'With the link this member chooses a password and signs in. It works once, for 14 days.',
  },
  inviteMany: { nl: 'Mensen uitnodigen', en: 'Invite people' },
  inviteAll: {
    nl: (n: string) => `Nodig ${n} mensen uit`,
    en: (n: string) => `Invite ${n} people`,
  },
  inviteManySays: {
    nl: 'Zij kunnen nog niet inloggen. Kies wie je uitnodigt en vul ontbrekende adressen aan. Elke link werkt één keer, 14 dagen lang.',
    en: 'They cannot sign in yet. Choose whom you invite and fill in missing addresses. Each link works once, for 14 days.',
  },
  everybody: { nl: (n: string) => `Allemaal (${n})`, en: (n: string) => `Everybody (${n})` },
  emailOf: {
    nl: (name: string) => `E-mailadres van ${name}`,
    en: (name: string) => `E-mail address of ${name}`,
  },
  inviteSo: {
    nl: (n: string, count: number) => (count === 1 ? 'Nodig 1 uit' : `Nodig ${n} uit`),
    en: (n: string, count: number) => (count === 1 ? 'Invite 1' : `Invite ${n}`),
  },
  inviting: { nl: 'De uitnodigingen worden gemaakt', en: 'The invitations are being made' },
  invitedTitle: {
    nl: (n: string, count: number) => (count === 1 ? '1 uitgenodigd' : `${n} uitgenodigd`),
    en: (n: string, count: number) => (count === 1 ? '1 invited' : `${n} invited`),
  },
  invitedSo: { nl: 'Uitgenodigd', en: 'Invited' },
  mailedTo: {
    nl: (n: string, count: number) =>
      count === 1 ? '1 uitnodiging is gemaild.' : `${n} uitnodigingen zijn gemaild.`,
    en: (n: string, count: number) =>
      count === 1 ? '1 invitation was mailed.' : `${n} invitations were mailed.`,
  },
  linksByHand: {
    nl: 'Er gaat geen mail uit. Geef ieder de eigen link; ze zijn alleen nu te zien.',
    en: 'No mail goes out. Give each their own link; they are shown only now.',
  },
  copyAll: { nl: 'Kopieer alle links', en: 'Copy all links' },
  linkOf: { nl: (name: string) => `Link voor ${name}`, en: (name: string) => `Link for ${name}` },
  refusedSome: {
    nl: (n: string, count: number) =>
      count === 1
        ? 'Bij 1 lukte het niet; de reden staat erbij.'
        : `Bij ${n} lukte het niet; de reden staat erbij.`,
    en: (n: string, count: number) =>
      count === 1 ? '1 was refused; the reason stands there.' : `${n} were refused; the reasons stand there.`,
  },
  toFill: {
    nl: (n: string, count: number) =>
      count === 1 ? '1 adres klopt nog niet.' : `${n} adressen kloppen nog niet.`,
    en: (n: string, count: number) =>
      count === 1 ? '1 address is not right yet.' : `${n} addresses are not right yet.`,
  },
  'email-missing': {
    nl: 'Vul het adres in, of vink deze medewerker uit.',
    en: 'Fill in the address, or leave this member out.',
  },
  'email-wrong': { nl: 'Dit is geen e-mailadres.', en: 'This is not an e-mail address.' },
  'email-twice': { nl: 'Dit adres staat al hierboven.', en: 'This address stands above already.' },
  'email-taken': { nl: 'Een andere medewerker heeft dit adres.', en: 'Another member has this address.' },
  inviteAgain: { nl: 'Nieuwe uitnodiging', en: 'New invitation' },
  makeInvitation: { nl: 'Maak de uitnodiging', en: 'Make the invitation' },
  link: { nl: 'Link', en: 'Link' },
  linkMailed: {
    nl: (email: string) => `De uitnodiging is gemaild naar ${email}. Je kunt de link ook zelf geven:`,
    en: (email: string) => `The invitation was mailed to ${email}. You can also hand over the link:`,
  },
  linkShown: {
    nl: 'De uitnodiging is klaar. Geef deze link aan de medewerker; hij is alleen nu te zien.',
    en: 'The invitation is ready. Give this link to the member; it is shown only now.',
  },
  passwordLink: { nl: 'Wachtwoord vergeten?', en: 'Forgot the password?' },
  passwordLinkTitle: {
    nl: (name: string) => `Nieuw wachtwoord voor ${name}`,
    en: (name: string) => `A new password for ${name}`,
  },
  passwordLinkSays: {
    nl: 'Met deze link kiest de medewerker een nieuw wachtwoord. Geef hem persoonlijk; hij is alleen nu te zien.',
    en: 'With this link the member chooses a new password. Hand it over in person; it is shown only now.',
  },
  until: { nl: (day: string) => `Geldig tot ${day}`, en: (day: string) => `Valid until ${day}` },
  addMember: { nl: 'Medewerker toevoegen', en: 'Add a member' },
  data: { nl: 'Gegevens', en: 'Details' },
  nameMissing: { nl: 'Vul een naam in.', en: 'Fill in a name.' },
  save: { nl: 'Opslaan', en: 'Save' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  close: { nl: 'Klaar', en: 'Done' },
  edit: { nl: 'Wijzigen', en: 'Edit' },
  open: { nl: (name: string) => `${name} openen`, en: (name: string) => `Open ${name}` },
  more: { nl: (name: string) => `Meer met ${name}`, en: (name: string) => `More with ${name}` },
  archive: { nl: 'Archiveren', en: 'Archive' },
  restore: { nl: 'Terugzetten', en: 'Bring back' },
  history: { nl: 'Geschiedenis', en: 'History' },
  privacy: { nl: 'Privacy', en: 'Privacy' },
  archived: { nl: 'Gearchiveerd', en: 'Archived' },
  showArchived: { nl: 'Ook gearchiveerd', en: 'Archived too' },
  memberArchived: {
    nl: (name: string) => `${name} is gearchiveerd en kan niet meer inloggen. De kansen blijven staan.`,
    en: (name: string) => `${name} is archived and can no longer sign in. The deals stay.`,
  },
  teams: { nl: 'Teams', en: 'Teams' },
  addTeam: { nl: 'Team toevoegen', en: 'Add a team' },
  renameTeam: { nl: 'Naam wijzigen', en: 'Rename' },
  closeTeam: { nl: 'Team opheffen', en: 'Close the team' },
  closeTeamTitle: {
    nl: (name: string) => `Team ${name} opheffen?`,
    en: (name: string) => `Close team ${name}?`,
  },
  closeTeamSays: {
    nl: 'De medewerkers blijven, zonder team. Cijfers van vroeger veranderen niet.',
    en: 'The members stay, without a team. Figures of the past do not change.',
  },
  people: {
    nl: (n: number) => (n === 1 ? '1 medewerker' : `${n} medewerkers`),
    en: (n: number) => (n === 1 ? '1 member' : `${n} members`),
  },
  noTeams: { nl: 'Er zijn nog geen teams.', en: 'There are no teams yet.' },
});
