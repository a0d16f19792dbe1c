import { messages } from '#base/i18n/messages.ts';

/** What a customer reads on the questionnaire. */
export const questionnaireMessages = messages({
  title: { nl: 'Hoe bereik je ons het liefst?', en: 'How would you rather reach us?' },
  says: {
    nl: (organisation: string) =>
      `${organisation} wil beter bereikbaar zijn. Kies waarvoor je wel eens contact opneemt. Het kost twee minuten.`,
    en: (organisation: string) =>
      `${organisation} wants to be easier to reach. Choose what you sometimes get in touch about. It takes two minutes.`,
  },
  subjects: { nl: 'Waarover neem je contact op?', en: 'What do you get in touch about?' },
  subjectsHint: { nl: 'Kies er zoveel als je wilt.', en: 'Choose as many as you like.' },
  how: {
    nl: (kind: string) => `${kind}: hoe het liefst?`,
    en: (kind: string) => `${kind}: how would you rather?`,
  },
  when: {
    nl: (kind: string) => `${kind}: wanneer verwacht je een reactie?`,
    en: (kind: string) => `${kind}: when do you expect a response?`,
  },
  howShort: { nl: 'Hoe het liefst?', en: 'How would you rather?' },
  whenShort: { nl: 'Wanneer verwacht je een reactie?', en: 'When do you expect a response?' },
  within: { nl: (time: string) => `Binnen ${time}`, en: (time: string) => `Within ${time}` },
  anyTime: { nl: 'Maakt niet uit', en: 'It does not matter' },
  howMissing: {
    nl: 'Kies hoe je ons hierover het liefst bereikt.',
    en: 'Choose how you would rather reach us about this.',
  },
  wish: { nl: 'Wat zou het voor jou beter maken?', en: 'What would make it better for you?' },
  wishHint: {
    nl: 'Schrijf geen namen of andere persoonlijke dingen op.',
    en: 'Do not write down names or other personal things.',
  },
  privacy: {
    nl: (organisation: string) =>
      `Je antwoorden worden zonder naam, e-mail of adres bewaard door ${organisation}, en alleen gebruikt om beter bereikbaar te zijn. Door te versturen ga je daarmee akkoord. Op dit apparaat kun je je antwoord later nog wijzigen.`,
    en: (organisation: string) =>
      `${organisation} keeps your answers without name, e-mail or address, and uses them only to be easier to reach. By sending them you agree. On this device you can still change your answer later.`,
  },
  send: { nl: 'Versturen', en: 'Send' },
  sendAgain: { nl: 'Gewijzigd antwoord versturen', en: 'Send the changed answer' },
  thanks: { nl: 'Dank je wel', en: 'Thank you' },
  thanksSays: {
    nl: (organisation: string) => `${organisation} heeft je antwoord. Je kunt dit venster sluiten.`,
    en: (organisation: string) => `${organisation} has your answer. You can close this window.`,
  },
  change: { nl: 'Antwoord wijzigen', en: 'Change the answer' },
  gone: { nl: 'Deze vragenlijst is gesloten', en: 'This questionnaire is closed' },
  goneSays: {
    nl: 'De link werkt niet (meer). Vraag om een nieuwe bij wie hem stuurde.',
    en: 'The link does not work (any more). Ask whoever sent it for a new one.',
  },
});

/** The questionnaire on the screens of whoever asks. */
export const askingMessages = messages({
  share: { nl: 'Vragenlijst', en: 'Questionnaire' },
  shareTitle: { nl: 'Vragenlijst voor het klantenpanel', en: 'Questionnaire for the customer panel' },
  shareSays: {
    nl: 'Wie deze link opent, vult zonder in te loggen in hoe je het liefst bereikt wordt. De antwoorden komen zonder naam in het panel. Trek de link in als je genoeg weet.',
    en: 'Whoever opens this link fills in, without signing in, how they would rather reach you. The answers come into the panel without names. Revoke the link when you know enough.',
  },
  forWhom: { nl: 'Voor wie', en: 'For whom' },
  round: { nl: 'Naam van de ronde', en: 'Name of the round' },
  roundHint: { nl: 'Bijvoorbeeld: voorjaar, vaste klanten.', en: 'For instance: spring, regular customers.' },
  link: { nl: 'Link naar de vragenlijst', en: 'Link to the questionnaire' },
  qr: { nl: 'Dezelfde link als QR-code', en: 'The same link as a QR code' },
  look: { nl: 'Bekijk de vragenlijst', en: 'Look at the questionnaire' },
  source: { nl: 'Bron', en: 'Source' },
  byHand: { nl: 'Zelf genoteerd', en: 'Written down' },
  answered: { nl: 'Vragenlijst', en: 'Questionnaire' },
  until: { nl: (day: string) => `t/m ${day}`, en: (day: string) => `until ${day}` },
  wishes: { nl: 'Antwoorden op de vragenlijst', en: 'Answers to the questionnaire' },
  count: {
    nl: (n: number) => (n === 1 ? '1 antwoord' : `${n} antwoorden`),
    en: (n: number) => (n === 1 ? '1 answer' : `${n} answers`),
  },
  remove: { nl: 'Weghalen', en: 'Remove' },
  removeOf: {
    nl: (day: string) => `Antwoord van ${day} weghalen`,
    en: (day: string) => `Remove the answer of ${day}`,
  },
  removeTitle: { nl: 'Dit antwoord weghalen?', en: 'Remove this answer?' },
  removeSays: {
    nl: 'Het antwoord en de wens erin zijn dan voorgoed weg.',
    en: 'The answer and the wish in it are then gone for good.',
  },
  moreAnswers: { nl: (n: number) => `Nog ${n} antwoorden`, en: (n: number) => `${n} more answers` },
});
