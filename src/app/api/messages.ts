import { messages } from '#base/i18n/messages.ts';

export const apiMessages = messages({
  title: { nl: 'API-documentatie', en: 'API documentation' },
  says: {
    nl: 'Alles wat de schermen doen, kan een ander programma ook. Probeer het hier uit: wat je stuurt, gaat naar je eigen organisatie, met je eigen rechten.',
    en: 'Whatever the screens do, another program can do too. Try it here: what you send goes to your own organisation, with your own rights.',
  },
  document: { nl: 'OpenAPI 3.1-document', en: 'OpenAPI 3.1 document' },
  find: { nl: 'Zoek in de API', en: 'Find in the API' },
  found: { nl: (n: number) => `${n} gevonden`, en: (n: number) => `${n} found` },
  nothing: {
    nl: 'Niets gevonden. Zoek op een Engels woord, zoals deals.',
    en: 'Nothing found. Try a word such as deals.',
  },
  scope: { nl: (scope: string) => `recht ${scope}`, en: (scope: string) => `scope ${scope}` },
  peopleOnly: { nl: 'niet met een sleutel', en: 'not with a key' },
  address: { nl: 'Adres', en: 'Address' },
  body: { nl: 'Inhoud', en: 'Body' },
  bodyWrong: { nl: 'Dit is geen geldige JSON.', en: 'This is not valid JSON.' },
  parameters: { nl: 'Gegevens in het adres', en: 'In the address' },
  send: { nl: 'Versturen', en: 'Send' },
  changes: { nl: 'Dit verandert echte gegevens.', en: 'This changes real data.' },
  answer: {
    nl: (status: number, millis: number) => `Antwoord ${status} in ${millis} ms`,
    en: (status: number, millis: number) => `Answer ${status} in ${millis} ms`,
  },
  noAnswer: { nl: 'Er kwam geen antwoord.', en: 'There was no answer.' },
  example: { nl: 'Voorbeeld van een antwoord', en: 'Example of an answer' },
  byProgram: { nl: 'Zo stuurt een programma het', en: 'How a program sends it' },
  integrations: { nl: 'API en koppelingen', en: 'API and connections' },
});
