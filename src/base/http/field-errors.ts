import type * as z from 'zod';

import { formatNumber } from '#base/i18n/format.ts';
import { messages, wordsOf } from '#base/i18n/messages.ts';
import type { Language } from '#base/kernel/language.ts';

const texts = messages({
  missing: { nl: 'Vul dit in.', en: 'Fill this in.' },
  shortest: {
    nl: (n: string) => `Gebruik minstens ${n} tekens.`,
    en: (n: string) => `Use at least ${n} characters.`,
  },
  longest: {
    nl: (n: string) => `Gebruik hoogstens ${n} tekens.`,
    en: (n: string) => `Use at most ${n} characters.`,
  },
  least: { nl: (n: string) => `Kies ${n} of meer.`, en: (n: string) => `Choose ${n} or more.` },
  most: { nl: (n: string) => `Kies ${n} of minder.`, en: (n: string) => `Choose ${n} or less.` },
  tooMany: { nl: (n: string) => `Kies er hoogstens ${n}.`, en: (n: string) => `Choose at most ${n}.` },
  tooFew: { nl: (n: string) => `Kies er minstens ${n}.`, en: (n: string) => `Choose at least ${n}.` },
  email: { nl: 'Dit is geen e-mailadres.', en: 'This is not an e-mail address.' },
  date: { nl: 'Dit is geen datum die bestaat.', en: 'This is not a date that exists.' },
  number: { nl: 'Dit is geen getal.', en: 'This is not a number.' },
  option: { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the possibilities.' },
  other: { nl: 'Dit klopt niet.', en: 'This is not right.' },
});

/** What is wrong with a field, as a person would say it. */
export function fieldError(issue: z.core.$ZodRawIssue, language: Language): string {
  const words = wordsOf(texts, language);
  const number = (n: unknown) => formatNumber(Number(n), language);
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return words.missing;
      return issue.expected === 'number' || issue.expected === 'int' ? words.number : words.other;
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1 ? words.missing : words.shortest(number(issue.minimum));
      return issue.origin === 'array'
        ? words.tooFew(number(issue.minimum))
        : words.least(number(issue.minimum));
    case 'too_big':
      if (issue.origin === 'string') return words.longest(number(issue.maximum));
      return issue.origin === 'array'
        ? words.tooMany(number(issue.maximum))
        : words.most(number(issue.maximum));
    case 'invalid_format':
      if (issue.format === 'email') return words.email;
      return issue.format === 'date' || issue.format === 'datetime' ? words.date : words.other;
    case 'invalid_value':
      return words.option;
    case 'custom':
      return saidBy(issue.params, language) ?? words.other;
    default:
      return words.other;
  }
}

/** What a contract's own check says, in `params: { says: { nl, en } }`. */
function saidBy(params: unknown, language: Language): string | null {
  const says = typeof params === 'object' && params !== null && 'says' in params ? params.says : null;
  const said = typeof says === 'object' && says !== null ? (says as Record<string, unknown>)[language] : null;
  return typeof said === 'string' ? said : null;
}
