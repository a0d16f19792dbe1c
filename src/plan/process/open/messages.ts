import { messages } from '#base/i18n/messages.ts';

/** A process on a page of its own, and the links to it. */
export const openMessages = messages({
  drawing: { nl: 'Tekening', en: 'Drawing' },
  steps: { nl: 'Stappen', en: 'Steps' },
  zoom: { nl: 'Vergroting', en: 'Zoom' },
  fit: { nl: 'Passend', en: 'Fit' },
  version: { nl: (n: number) => `Versie ${n}`, en: (n: number) => `Version ${n}` },
  publishedOn: { nl: (day: string) => `gepubliceerd op ${day}`, en: (day: string) => `published on ${day}` },
  what: { nl: 'Wat je doet', en: 'What you do' },
  result: { nl: 'Resultaat', en: 'Result' },
  check: { nl: 'Checklist', en: 'Checklist' },
  after: { nl: 'Daarna', en: 'Then' },
  ends: { nl: 'Hier eindigt het.', en: 'It ends here.' },
  sells: { nl: 'Netto salestijd', en: 'Net selling time' },
  goneTitle: { nl: 'Deze pagina is er niet meer', en: 'This page is no longer there' },
  gone: {
    nl: 'De link is ingetrokken, of het proces is niet meer in gebruik. Vraag een nieuwe link aan wie hem gaf.',
    en: 'The link was revoked, or the process is no longer in use. Ask whoever gave it for a new one.',
  },
  busyTitle: { nl: 'Even wachten', en: 'One moment' },
  busy: {
    nl: 'Deze link wordt nu te vaak geopend. Probeer het over een minuut opnieuw.',
    en: 'This link is being opened too often. Try again in a minute.',
  },
  share: { nl: 'Delen', en: 'Share' },
  shareTitle: { nl: 'Delen zonder inloggen', en: 'Share without signing in' },
  shareSays: {
    nl: 'Wie de link heeft, leest dit proces: altijd de nieuwste gepubliceerde versie, met uitleg per stap. Zet hem op je intranet of stuur hem aan een partner.',
    en: 'Whoever has the link reads this process: always the latest published version, with what happens in each step. Put it on your intranet or send it to a partner.',
  },
  linkName: { nl: 'Waarvoor is de link?', en: 'What is the link for?' },
  linkNameHint: { nl: 'Intranet, leverancier, wandscherm', en: 'Intranet, supplier, screen on the wall' },
  link: { nl: 'Link', en: 'Link' },
  frame: { nl: 'Code voor een andere pagina', en: 'Code for another page' },
  frameHint: {
    nl: 'Plak dit in een pagina van je intranet: het proces verschijnt er in een kader.',
    en: 'Paste this into a page of your intranet: the process appears there in a frame.',
  },
  look: { nl: 'Bekijken', en: 'Look at it' },
});
