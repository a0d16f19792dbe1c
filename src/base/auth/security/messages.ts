import { messages } from '#base/i18n/messages.ts';

/** What "My account → security" says, and the dialogs of it. */
export const securityMessages = messages({
  title: { nl: 'Beveiliging', en: 'Security' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  done: { nl: 'Klaar', en: 'Done' },
  next: { nl: 'Verder', en: 'Next' },

  managed: {
    nl: 'Je logt in via single sign-on van je organisatie. Je wachtwoord en tweede stap regel je daar.',
    en: 'You sign in with your organisation’s single sign-on. Your password and second step are arranged there.',
  },

  password: { nl: 'Wachtwoord', en: 'Password' },
  passwordSays: {
    nl: (email: string) => `Je logt in als ${email}.`,
    en: (email: string) => `You sign in as ${email}.`,
  },
  changePassword: { nl: 'Wachtwoord wijzigen', en: 'Change password' },
  presentPassword: { nl: 'Huidig wachtwoord', en: 'Present password' },
  newPassword: { nl: 'Nieuw wachtwoord', en: 'New password' },
  savePassword: { nl: 'Opslaan', en: 'Save' },
  passwordEnds: {
    nl: 'Op andere apparaten word je uitgelogd.',
    en: 'On other devices you are signed out.',
  },
  passwordSaved: {
    nl: (n: number) =>
      n === 0
        ? 'Je nieuwe wachtwoord is bewaard.'
        : n === 1
          ? 'Je nieuwe wachtwoord is bewaard. Op 1 ander apparaat ben je uitgelogd.'
          : `Je nieuwe wachtwoord is bewaard. Op ${n} andere apparaten ben je uitgelogd.`,
    en: (n: number) =>
      n === 0
        ? 'Your new password is saved.'
        : n === 1
          ? 'Your new password is saved. On 1 other device you were signed out.'
          : `Your new password is saved. On ${n} other devices you were signed out.`,
  },

  twoSteps: { nl: 'Inloggen in twee stappen', en: 'Two-step sign-in' },
  twoStepsSay: {
    nl: 'Met een code uit een app op je telefoon komt niemand binnen die alleen je wachtwoord weet.',
    en: 'With a code from an app on your phone, nobody gets in who knows only your password.',
  },
  twoStepsOff: { nl: 'Uit', en: 'Off' },
  twoStepsOn: {
    nl: (day: string) => `Aan sinds ${day}`,
    en: (day: string) => `On since ${day}`,
  },
  setUp: { nl: 'App instellen', en: 'Set up an app' },
  switchOff: { nl: 'Uitzetten', en: 'Switch off' },
  switchOffTitle: { nl: 'Inloggen in twee stappen uitzetten?', en: 'Switch two-step sign-in off?' },
  switchOffSays: {
    nl: 'Je wachtwoord alleen is dan weer genoeg. Je herstelcodes vervallen.',
    en: 'Your password alone is enough again then. Your recovery codes end.',
  },
  required: { nl: 'Verplicht in je organisatie', en: 'Required by your organisation' },
  dueOn: {
    nl: (day: string) => `Je organisatie vraagt dit van iedereen vanaf ${day}.`,
    en: (day: string) => `Your organisation asks this of everybody from ${day}.`,
  },

  appTitle: { nl: 'Stel je app in', en: 'Set up your app' },
  appSays: {
    nl: 'Open een app voor inlogcodes, zoals die van Google of Microsoft of je wachtwoordkluis, en scan deze code.',
    en: 'Open an app for sign-in codes, such as Google’s or Microsoft’s or your password keeper, and scan this code.',
  },
  qr: { nl: 'QR-code voor je app', en: 'QR code for your app' },
  byHand: { nl: 'Lukt scannen niet? Typ deze sleutel over', en: 'Cannot scan? Type this key' },
  code: { nl: 'Code uit je app', en: 'Code from your app' },
  codeHint: { nl: 'Zes cijfers', en: 'Six digits' },
  switchOn: { nl: 'Aanzetten', en: 'Switch on' },

  codesTitle: { nl: 'Bewaar je herstelcodes', en: 'Keep your recovery codes' },
  codesSay: {
    nl: 'Telefoon kwijt? Met een herstelcode kom je toch binnen. Elke code werkt één keer. Je ziet ze alleen nu.',
    en: 'Lost your phone? A recovery code gets you in all the same. Each works once. You see them only now.',
  },
  copyCodes: { nl: 'Kopiëren', en: 'Copy' },
  copied: { nl: 'Gekopieerd', en: 'Copied' },
  copyFailed: { nl: 'Kopiëren lukte niet. Download ze.', en: 'Copying failed. Download them.' },
  downloadCodes: { nl: 'Downloaden', en: 'Download' },
  codesFile: { nl: 'cadans-herstelcodes.txt', en: 'cadans-recovery-codes.txt' },
  codesKept: { nl: 'Ik heb ze bewaard', en: 'I have kept them' },
  codesLeft: {
    nl: (n: number) => (n === 1 ? 'Nog 1 herstelcode' : `Nog ${n} herstelcodes`),
    en: (n: number) => (n === 1 ? '1 recovery code left' : `${n} recovery codes left`),
  },
  newCodes: { nl: 'Nieuwe herstelcodes', en: 'New recovery codes' },
  newCodesTitle: { nl: 'Nieuwe herstelcodes maken?', en: 'Make new recovery codes?' },
  newCodesSay: { nl: 'De oude werken dan niet meer.', en: 'The old ones stop working then.' },

  passkeys: { nl: 'Passkeys', en: 'Passkeys' },
  passkeysSay: {
    nl: 'Log in met je vinger, gezicht of pincode, zonder wachtwoord. Dat is sneller, en niemand kan het afkijken.',
    en: 'Sign in with your finger, face or PIN, without a password. It is quicker, and nobody can copy it.',
  },
  addPasskey: { nl: 'Passkey toevoegen', en: 'Add a passkey' },
  passkeyTitle: { nl: 'Passkey toevoegen', en: 'Add a passkey' },
  passkeyName: { nl: 'Naam', en: 'Name' },
  passkeyHint: { nl: 'Waaraan je hem herkent: “Laptop van het werk”', en: 'How you know it: “Work laptop”' },
  passkeyMake: { nl: 'Maken', en: 'Make' },
  passkeyMade: {
    nl: (day: string) => `Gemaakt op ${day}`,
    en: (day: string) => `Made on ${day}`,
  },
  passkeyUsed: {
    nl: (day: string) => `gebruikt op ${day}`,
    en: (day: string) => `used on ${day}`,
  },
  passkeyFailed: {
    nl: 'Het maken is afgebroken. Probeer het opnieuw.',
    en: 'Making it was broken off. Try again.',
  },
  passkeyExists: {
    nl: 'Op dit apparaat heb je al een passkey.',
    en: 'You already have a passkey on this device.',
  },
  noPasskeysHere: {
    nl: 'Deze browser kent geen passkeys, of Cadans wordt niet via https bereikt.',
    en: 'This browser knows no passkeys, or Cadans is not reached by https.',
  },
  rename: { nl: 'Hernoemen', en: 'Rename' },
  renameTitle: { nl: 'Passkey hernoemen', en: 'Rename the passkey' },
  save: { nl: 'Opslaan', en: 'Save' },
  remove: { nl: 'Verwijderen', en: 'Remove' },
  removeNamed: {
    nl: (name: string) => `Passkey ${name} verwijderen`,
    en: (name: string) => `Remove passkey ${name}`,
  },
  renameNamed: {
    nl: (name: string) => `Passkey ${name} hernoemen`,
    en: (name: string) => `Rename passkey ${name}`,
  },
  removeTitle: {
    nl: (name: string) => `“${name}” verwijderen?`,
    en: (name: string) => `Remove “${name}”?`,
  },
  removeSays: {
    nl: 'Met deze passkey kom je dan niet meer binnen. Haal hem ook weg uit je apparaat of wachtwoordkluis.',
    en: 'This passkey no longer gets you in then. Take it out of your device or password keeper too.',
  },

  sessions: { nl: 'Waar je bent ingelogd', en: 'Where you are signed in' },
  thisOne: { nl: 'Dit apparaat', en: 'This device' },
  unknownDevice: { nl: 'Onbekend apparaat', en: 'Unknown device' },
  lastSeen: {
    nl: (when: string) => `Laatst gezien ${when}`,
    en: (when: string) => `Last seen ${when}`,
  },
  seenNow: { nl: 'Nu actief', en: 'Active now' },
  since: { nl: (when: string) => `ingelogd ${when}`, en: (when: string) => `signed in ${when}` },
  signOutThere: { nl: 'Uitloggen', en: 'Sign out' },
  signOutThereNamed: {
    nl: (device: string) => `Uitloggen op ${device}`,
    en: (device: string) => `Sign out on ${device}`,
  },
  signOutElsewhere: { nl: 'Overal elders uitloggen', en: 'Sign out everywhere else' },
  signedOut: {
    nl: (n: number) => (n === 1 ? 'Op 1 apparaat uitgelogd.' : `Op ${n} apparaten uitgelogd.`),
    en: (n: number) => (n === 1 ? 'Signed out on 1 device.' : `Signed out on ${n} devices.`),
  },

  confirmTitle: { nl: 'Ben jij het?', en: 'Is it you?' },
  confirmSays: {
    nl: 'Dit raakt je beveiliging. Geef nog eens je wachtwoord.',
    en: 'This touches your security. Give your password once more.',
  },
  confirm: { nl: 'Bevestigen', en: 'Confirm' },
  confirmByPasskey: { nl: 'Bevestig met een passkey', en: 'Confirm with a passkey' },

  mustTitle: { nl: 'Stel je tweede stap in', en: 'Set up your second step' },
  mustSays: {
    nl: (organisation: string) =>
      `${organisation} vraagt van iedereen een tweede stap bij het inloggen. Kies hoe, dan kun je verder.`,
    en: (organisation: string) =>
      `${organisation} asks everybody for a second step when signing in. Choose how, and you can go on.`,
  },
  byApp: { nl: 'Met een app op je telefoon', en: 'With an app on your phone' },
  byPasskey: { nl: 'Met een passkey op dit apparaat', en: 'With a passkey on this device' },
  signOut: { nl: 'Uitloggen', en: 'Sign out' },
  duePrompt: {
    nl: (day: string) => `Vanaf ${day} kom je alleen nog binnen met een tweede stap.`,
    en: (day: string) => `From ${day} you only get in with a second step.`,
  },
  setUpNow: { nl: 'Stel die nu in', en: 'Set it up now' },
});
