import { messages } from '#base/i18n/messages.ts';

import type { Mistake } from './rules/parse-filter.ts';

/** A word for each mistake in a written filter. */
export const mistakeMessages = messages({
  form: {
    nl: (piece: string) => `“${piece}” is geen voorwaarde. Schrijf veld:vraag:waarde, zoals owner:is:me.`,
    en: (piece: string) => `“${piece}” is no condition. Write field:operator:value, such as owner:is:me.`,
  },
  'unknown-field': {
    nl: (piece: string) => `Op “${piece}” kan niet gefilterd worden.`,
    en: (piece: string) => `There is no field “${piece}” to filter by.`,
  },
  'wrong-operator': {
    nl: (piece: string) => `“${piece}” kan niet gevraagd worden.`,
    en: (piece: string) => `“${piece}” cannot be asked.`,
  },
  'value-missing': {
    nl: (piece: string) => `Bij “${piece}” ontbreekt een waarde.`,
    en: (piece: string) => `“${piece}” misses a value.`,
  },
  'too-many-values': {
    nl: (piece: string) => `“${piece}” heeft te veel waarden.`,
    en: (piece: string) => `“${piece}” has too many values.`,
  },
  'not-a-day': {
    nl: (piece: string) => `“${piece}” is geen dag die bestaat. Schrijf 2026-11-22.`,
    en: (piece: string) => `“${piece}” is no day that exists. Write 2026-11-22.`,
  },
  'not-a-number': {
    nl: (piece: string) => `“${piece}” is hier geen getal.`,
    en: (piece: string) => `“${piece}” is not a number here.`,
  },
  'not-a-period': {
    nl: (piece: string) => `“${piece}” is geen periode, zoals this-month.`,
    en: (piece: string) => `“${piece}” is no period, such as this-month.`,
  },
  'not-a-choice': {
    nl: (piece: string) => `“${piece}” is hier geen mogelijkheid.`,
    en: (piece: string) => `“${piece}” is not one of the possibilities.`,
  },
  'wrong-way-round': {
    nl: (piece: string) => `In “${piece}” staat het hoogste voorop.`,
    en: (piece: string) => `“${piece}” begins with the highest.`,
  },
  'too-long': {
    nl: (piece: string) => `Dit filter is te lang, vanaf “${piece}”.`,
    en: (piece: string) => `This filter is too long, from “${piece}” on.`,
  },
} satisfies Record<Mistake['because'], unknown>);
