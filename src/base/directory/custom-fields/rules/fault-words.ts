import { formatNumber } from '#base/i18n/format.ts';
import { messages, wordsOf } from '#base/i18n/messages.ts';
import type { Language } from '#base/kernel/language.ts';

import type { FieldFault } from './take-values.ts';

type Fault = FieldFault['fault'];

const texts = messages({
  'no-such-field': { nl: 'Dit veld is er niet.', en: 'There is no such field.' },
  'field-retired': { nl: 'Dit veld is niet meer in gebruik.', en: 'This field is no longer in use.' },
  required: { nl: 'Vul dit in.', en: 'Fill this in.' },
  'not-text': { nl: 'Dit is geen tekst.', en: 'This is not a text.' },
  'not-number': { nl: 'Dit is geen getal.', en: 'This is not a number.' },
  'not-amount': { nl: 'Dit is geen bedrag.', en: 'This is not an amount.' },
  'not-date': { nl: 'Dit is geen datum die bestaat.', en: 'This is not a date that exists.' },
  'not-yes-no': { nl: 'Kies ja of nee.', en: 'Choose yes or no.' },
  'not-link': {
    nl: 'Dit is geen webadres. Schrijf bijvoorbeeld www.voorbeeld.nl.',
    en: 'This is not a web address. Write www.example.com, for instance.',
  },
  'not-email': { nl: 'Dit is geen e-mailadres.', en: 'This is not an e-mail address.' },
  'not-phone': { nl: 'Dit is geen telefoonnummer.', en: 'This is not a phone number.' },
  'no-such-choice': { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the possibilities.' },
  'choice-retired': {
    nl: 'Dit antwoord is niet meer in gebruik. Kies een ander.',
    en: 'This answer is no longer in use. Choose another.',
  },
  'no-such-member': { nl: 'Kies een medewerker.', en: 'Choose a member.' },
  'too-long': {
    nl: (n: string) => `Gebruik hoogstens ${n} tekens.`,
    en: (n: string) => `Use at most ${n} characters.`,
  },
  'too-many-decimals': {
    nl: (n: string) =>
      n === '0' ? 'Vul een heel getal in.' : `Gebruik hoogstens ${n} cijfers achter de komma.`,
    en: (n: string) => (n === '0' ? 'Fill in a whole number.' : `Use at most ${n} decimals.`),
  },
  'too-large': { nl: (n: string) => `Niet verder dan ${n}.`, en: (n: string) => `No further than ${n}.` },
});

/** What is wrong with a value, as a person would say it. */
export function faultWords(fault: Fault, language: Language): string {
  const words = wordsOf(texts, language);
  return 'most' in fault ? words[fault.because](formatNumber(fault.most, language)) : words[fault.because];
}
