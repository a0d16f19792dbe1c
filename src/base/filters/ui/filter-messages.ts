import { messages } from '#base/i18n/messages.ts';

const count = (n: string, one: string, more: string) => `${n} ${n === '1' ? one : more}`;

/** Filters as sentences, and the words to make them with. */
export const filterMessages = messages({
  add: { nl: 'Filter', en: 'Filter' },
  addLabel: { nl: 'Filter toevoegen', en: 'Add a filter' },
  by: { nl: 'Filter op', en: 'Filter by' },
  edit: { nl: (what: string) => `Filter wijzigen: ${what}`, en: (what: string) => `Change filter: ${what}` },
  ask: { nl: 'Vraag', en: 'Question' },
  value: { nl: 'Waarde', en: 'Value' },
  days: { nl: 'dagen', en: 'days' },
  or: { nl: 'of', en: 'or' },
  orElse: { nl: 'Of…', en: 'Or…' },
  and: { nl: 'en', en: 'and' },
  done: { nl: 'Klaar', en: 'Done' },
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', en: 'No' },
  from: { nl: 'Van', en: 'From' },
  to: { nl: 'Tot en met', en: 'To' },
  me: { nl: 'Ik', en: 'Me' },
  gone: { nl: 'onbekend', en: 'unknown' },
  badFilter: {
    nl: 'Een deel van het filter in dit adres is niet te lezen en telt niet mee.',
    en: 'Part of the filter in this address cannot be read and does not count.',
  },

  is: { nl: 'is', en: 'is' },
  not: { nl: 'is niet', en: 'is not' },
  has: { nl: 'bevat', en: 'contains' },
  lacks: { nl: 'bevat niet', en: 'does not contain' },
  atLeast: { nl: 'vanaf', en: 'from' },
  atMost: { nl: 'tot en met', en: 'up to' },
  between: { nl: 'tussen', en: 'between' },
  in: { nl: 'valt in', en: 'falls in' },
  next: { nl: 'in de komende dagen', en: 'in the next days' },
  last: { nl: 'in de afgelopen dagen', en: 'in the last days' },
  older: { nl: 'langer geleden dan', en: 'longer ago than' },
  none: { nl: 'is leeg', en: 'is empty' },
  any: { nl: 'is ingevuld', en: 'is filled in' },

  saysIs: { nl: (f: string, v: string) => `${f} is ${v}`, en: (f: string, v: string) => `${f} is ${v}` },
  saysNot: {
    nl: (f: string, v: string) => `${f} is niet ${v}`,
    en: (f: string, v: string) => `${f} is not ${v}`,
  },
  saysHas: {
    nl: (f: string, v: string) => `${f} bevat “${v}”`,
    en: (f: string, v: string) => `${f} contains “${v}”`,
  },
  saysLacks: {
    nl: (f: string, v: string) => `${f} bevat niet “${v}”`,
    en: (f: string, v: string) => `${f} does not contain “${v}”`,
  },
  saysFrom: {
    nl: (f: string, v: string) => `${f} vanaf ${v}`,
    en: (f: string, v: string) => `${f} from ${v}`,
  },
  saysTo: { nl: (f: string, v: string) => `${f} t/m ${v}`, en: (f: string, v: string) => `${f} up to ${v}` },
  saysBetween: {
    nl: (f: string, from: string, to: string) => `${f} tussen ${from} en ${to}`,
    en: (f: string, from: string, to: string) => `${f} between ${from} and ${to}`,
  },
  saysIn: { nl: (f: string, v: string) => `${f} ${v}`, en: (f: string, v: string) => `${f} ${v}` },
  saysNext: {
    nl: (f: string, n: string) => `${f} binnen ${count(n, 'dag', 'dagen')}`,
    en: (f: string, n: string) => `${f} within ${count(n, 'day', 'days')}`,
  },
  saysLast: {
    nl: (f: string, n: string) => `${f} in de afgelopen ${count(n, 'dag', 'dagen')}`,
    en: (f: string, n: string) => `${f} in the last ${count(n, 'day', 'days')}`,
  },
  saysOlder: {
    nl: (f: string, n: string) => `${f} langer dan ${count(n, 'dag', 'dagen')} geleden`,
    en: (f: string, n: string) => `${f} more than ${count(n, 'day', 'days')} ago`,
  },
  saysNone: { nl: (f: string) => `Zonder ${f}`, en: (f: string) => `Without ${f}` },
  saysAny: { nl: (f: string) => `Met ${f}`, en: (f: string) => `With ${f}` },
  saysNo: { nl: (f: string) => `Niet: ${f}`, en: (f: string) => `Not: ${f}` },

  today: { nl: 'vandaag', en: 'today' },
  yesterday: { nl: 'gisteren', en: 'yesterday' },
  tomorrow: { nl: 'morgen', en: 'tomorrow' },
  'this-week': { nl: 'deze week', en: 'this week' },
  'last-week': { nl: 'vorige week', en: 'last week' },
  'next-week': { nl: 'volgende week', en: 'next week' },
  'this-month': { nl: 'deze maand', en: 'this month' },
  'last-month': { nl: 'vorige maand', en: 'last month' },
  'next-month': { nl: 'volgende maand', en: 'next month' },
  'this-quarter': { nl: 'dit kwartaal', en: 'this quarter' },
  'last-quarter': { nl: 'vorig kwartaal', en: 'last quarter' },
  'next-quarter': { nl: 'volgend kwartaal', en: 'next quarter' },
  'this-year': { nl: 'dit jaar', en: 'this year' },
  'last-year': { nl: 'vorig jaar', en: 'last year' },
  'next-year': { nl: 'volgend jaar', en: 'next year' },
  past: { nl: 'vóór vandaag', en: 'before today' },
  future: { nl: 'na vandaag', en: 'after today' },
});
