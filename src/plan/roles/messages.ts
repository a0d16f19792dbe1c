import { messages } from '#base/i18n/messages.ts';

export const roleMessages = messages({
  title: { nl: 'Mensen en teams', en: 'People and teams' },
  intro: {
    nl: 'Wie draagt welke pet, en voor welk deel van de tijd? Hoe zuiverder de rollen, hoe beter de cijfers iets zeggen.',
    en: 'Who wears which hat, and for which share of the time? The purer the roles, the more the figures say.',
  },
  roles: { nl: 'Rollen', en: 'Roles' },
  inbound: { nl: 'Inbound', en: 'Inbound' },
  outbound: { nl: 'Outbound', en: 'Outbound' },
  closer: { nl: 'Closer', en: 'Closer' },
  'account-manager': { nl: 'Accountmanager', en: 'Account manager' },
  'sales-manager': { nl: 'Salesmanager', en: 'Sales manager' },
  support: { nl: 'Salessupport', en: 'Sales support' },
  owner: { nl: 'Eigenaar', en: 'Owner' },
  'says-inbound': { nl: 'Volgt op wat binnenkomt.', en: 'Follows up what comes in.' },
  'says-outbound': { nl: 'Zoekt zelf nieuwe klanten op.', en: 'Goes out for new customers.' },
  'says-closer': { nl: 'Voert gesprekken tot de order.', en: 'Leads conversations to the order.' },
  'says-account-manager': {
    nl: 'Houdt klanten en laat ze groeien.',
    en: 'Keeps customers and lets them grow.',
  },
  'says-sales-manager': { nl: 'Stuurt, coacht en beoordeelt.', en: 'Steers, coaches and reviews.' },
  'says-support': { nl: 'Neemt verkopers werk uit handen.', en: 'Takes work off the sellers.' },
  'says-owner': { nl: 'Leidt het bedrijf.', en: 'Leads the company.' },
  noRole: { nl: 'Nog geen rol', en: 'No role yet' },
  addRole: { nl: 'Rol geven', en: 'Give a role' },
  editRole: { nl: 'Rol wijzigen', en: 'Edit the role' },
  role: { nl: 'Rol', en: 'Role' },
  share: { nl: 'Deel van de tijd', en: 'Share of the time' },
  from: { nl: 'Vanaf', en: 'From' },
  to: { nl: 'Tot en met', en: 'Up to and including' },
  toHint: { nl: 'Leeg: tot nader order.', en: 'Empty: until further notice.' },
  since: { nl: (day: string) => `sinds ${day}`, en: (day: string) => `since ${day}` },
  starting: { nl: (day: string) => `vanaf ${day}`, en: (day: string) => `from ${day}` },
  period: {
    nl: (from: string, to: string) => `${from} – ${to}`,
    en: (from: string, to: string) => `${from} – ${to}`,
  },
  end: { nl: 'Vandaag beëindigen', en: 'End today' },
  remove: { nl: 'Was een vergissing: weghalen', en: 'Was a mistake: remove' },
  edit: { nl: 'Wijzigen', en: 'Edit' },
  more: { nl: (role: string) => `Meer met ${role}`, en: (role: string) => `More with ${role}` },
  ended: {
    nl: (role: string) => `${role}: vandaag is de laatste dag.`,
    en: (role: string) => `${role}: today is the last day.`,
  },
  removed: { nl: (role: string) => `${role} is weggehaald.`, en: (role: string) => `${role} was removed.` },
  past: { nl: 'Eerder', en: 'Before' },
  save: { nl: 'Opslaan', en: 'Save' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  missing: { nl: 'Vul dit in.', en: 'Fill this in.' },
  overbooked: {
    nl: (name: string, share: string) => `${name} is voor ${share} van de tijd ingedeeld.`,
    en: (name: string, share: string) => `${name} is assigned for ${share} of the time.`,
  },
  overbookedFrom: {
    nl: (name: string, share: string, day: string) =>
      `${name} is vanaf ${day} voor ${share} van de tijd ingedeeld.`,
    en: (name: string, share: string, day: string) =>
      `${name} is assigned for ${share} of the time from ${day}.`,
  },
  above: { nl: (share: string) => `samen ${share}`, en: (share: string) => `together ${share}` },
  withoutRole: {
    nl: (names: string) => `Nog zonder rol: ${names}.`,
    en: (names: string) => `Without a role: ${names}.`,
  },
  mixedRoles: {
    nl: (names: string) =>
      `Meer dan één verkooprol: ${names}. In een team van deze grootte werkt één rol per persoon beter.`,
    en: (names: string) =>
      `More than one selling role: ${names}. In a team of this size one role per person works better.`,
  },
  ownerHats: {
    nl: (name: string) =>
      `${name} is eigenaar en draagt meer petten. Bekijk de cijfers ook zonder de eigenaar.`,
    en: (name: string) =>
      `${name} is the owner and wears several hats. Look at the figures without the owner too.`,
  },
  attention: { nl: 'Let op', en: 'Note' },
  andMore: { nl: (n: number) => `en ${n} anderen`, en: (n: number) => `and ${n} others` },
  empty: { nl: 'Je werkt hier nog alleen', en: 'You still work here alone' },
});
