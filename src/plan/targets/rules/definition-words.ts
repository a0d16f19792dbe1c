import { formatNumber } from '#base/i18n/format.ts';
import { messages, wordsOf } from '#base/i18n/messages.ts';
import type { PhaseId, ProductId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';

import type { CountDefinition, KpiDefinition, KpiId } from './definition.ts';

/** The names of what a definition points at. What is not there any more is told as such. */
export type DefinitionNames = {
  kpi(id: KpiId): string | undefined;
  phase(id: PhaseId): string | undefined;
  product(id: ProductId): string | undefined;
  field(key: string): { name: string; value(key: string): string | undefined } | undefined;
};

/** What kinds and outcomes of activities are called, in the plural. */
export const kindWords = messages({
  call: { nl: 'telefoongesprekken', en: 'calls' },
  email: { nl: 'e-mails', en: 'e-mails' },
  visit: { nl: 'bezoeken', en: 'visits' },
  demonstration: { nl: 'demonstraties', en: 'demonstrations' },
  quote: { nl: 'offertes', en: 'quotes' },
  other: { nl: 'andere activiteiten', en: 'other activities' },
  reached: { nl: 'bereikt', en: 'reached' },
  'not-reached': { nl: 'niet bereikt', en: 'not reached' },
  appointment: { nl: 'afspraak', en: 'appointment' },
  positive: { nl: 'positief', en: 'positive' },
  negative: { nl: 'negatief', en: 'negative' },
  neutral: { nl: 'neutraal', en: 'neutral' },
});

const words = messages({
  activities: { nl: 'activiteiten', en: 'activities' },
  outcome: {
    nl: (outcomes: string) => `met als uitkomst ${outcomes}`,
    en: (outcomes: string) => `with ${outcomes} as their outcome`,
  },
  anyPhase: { nl: 'een fase', en: 'a phase' },
  entered: {
    nl: (phases: string) => `keren dat een verkoopkans in ${phases} kwam`,
    en: (phases: string) => `times that a deal entered ${phases}`,
  },
  left: {
    nl: (phases: string) => `keren dat een verkoopkans uit ${phases} ging`,
    en: (phases: string) => `times that a deal left ${phases}`,
  },
  'deal-opened': { nl: 'verkoopkansen die zijn geopend', en: 'deals that were opened' },
  'deal-won': { nl: 'verkoopkansen die zijn gewonnen', en: 'deals that were won' },
  'deal-lost': { nl: 'verkoopkansen die zijn verloren', en: 'deals that were lost' },
  'first-response': {
    nl: 'geopende verkoopkansen die een eerste reactie kregen',
    en: 'opened deals that got a first response',
  },
  within: { nl: (span: string) => `binnen ${span}`, en: (span: string) => `within ${span}` },
  minutesLong: {
    nl: (n: string, one: boolean) => `${n} ${one ? 'minuut' : 'minuten'}`,
    en: (n: string, one: boolean) => `${n} ${one ? 'minute' : 'minutes'}`,
  },
  hoursLong: {
    nl: (n: string, _one: boolean) => `${n} uur`,
    en: (n: string, one: boolean) => `${n} ${one ? 'hour' : 'hours'}`,
  },
  'without-next-action': {
    nl: 'open verkoopkansen waarvoor niets gepland staat, aan het einde van de week',
    en: 'open deals for which nothing is planned, at the end of the week',
  },
  'selling-time': {
    nl: 'met of rechtstreeks voor klanten, zoals het ritme die bijhoudt; het doel is wat er gepland staat, tenzij je een ander afspreekt',
    en: 'with or directly for customers, as the rhythm keeps it; the target is what was planned, unless you agree on another',
  },
  sellingMinutes: { nl: (what: string) => `de uren ${what}`, en: (what: string) => `the hours ${what}` },
  count: { nl: (what: string) => `het aantal ${what}`, en: (what: string) => `the number of ${what}` },
  accounts: {
    nl: (what: string) => `het aantal relaties met ${what}, elke relatie één keer per week en medewerker`,
    en: (what: string) => `the number of accounts with ${what}, each once per week and member`,
  },
  deals: {
    nl: (what: string) => `het aantal verkoopkansen met ${what}, elke kans één keer per week en medewerker`,
    en: (what: string) => `the number of deals with ${what}, each once per week and member`,
  },
  minutes: { nl: (what: string) => `de minuten van ${what}`, en: (what: string) => `the minutes of ${what}` },
  responseMinutes: {
    nl: (what: string) => `de minuten tot de eerste reactie, van ${what}`,
    en: (what: string) => `the minutes until the first response, of ${what}`,
  },
  amount: { nl: (what: string) => `het bedrag van ${what}`, en: (what: string) => `the amount of ${what}` },
  days: {
    nl: (what: string) => `de dagen van openen tot besluit, van ${what}`,
    en: (what: string) => `the days from opening to decision, of ${what}`,
  },
  ofNew: { nl: 'bij nieuwe klanten', en: 'with new customers' },
  ofExisting: { nl: 'bij bestaande klanten', en: 'with existing customers' },
  inIndustries: { nl: (names: string) => `in ${names}`, en: (names: string) => `in ${names}` },
  ofProducts: { nl: (names: string) => `voor ${names}`, en: (names: string) => `for ${names}` },
  ofField: {
    nl: (name: string, values: string) => `met ${name} ${values}`,
    en: (name: string, values: string) => `with ${name} ${values}`,
  },
  period: {
    nl: (upper: string, lower: string) => `“${upper}” gedeeld door “${lower}” van dezelfde weken.`,
    en: (upper: string, lower: string) => `“${upper}” divided by “${lower}” of the same weeks.`,
  },
  cohort: {
    nl: (upper: string, lower: string) =>
      `van de verkoopkansen van “${lower}” in een week: welk deel sindsdien tot “${upper}” kwam, tot vandaag.`,
    en: (upper: string, lower: string) =>
      `of the deals of “${lower}” in a week: which part has since come to “${upper}”, up to today.`,
  },
  gone: { nl: 'iets dat er niet meer is', en: 'something that is no longer there' },
});

/**
 * What a KPI counts, as one sentence: `Het aantal telefoongesprekken met als uitkomst afspraak.` Says everything that
 * the definition says, so that nobody has to guess.
 */
export function definitionInWords(
  definition: KpiDefinition,
  language: Language,
  names: DefinitionNames,
): string {
  const say = wordsOf(words, language);
  if (definition.event === 'ratio') {
    const upper = names.kpi(definition.numeratorId) ?? say.gone;
    const lower = names.kpi(definition.denominatorId) ?? say.gone;
    return capital(say[definition.way](upper, lower));
  }
  const parts = [whatCounts(definition, language, names), ...filtersOf(definition, language, names)];
  const what = parts.join(' ');
  const measure =
    definition.event === 'first-response' && definition.measure === 'minutes'
      ? say.responseMinutes
      : definition.event === 'selling-time'
        ? say.sellingMinutes
        : say[definition.measure];
  return `${capital(measure(what))}.`;
}

function whatCounts(definition: CountDefinition, language: Language, names: DefinitionNames): string {
  const say = wordsOf(words, language);
  if (definition.event === 'activity') {
    const kinds = wordsOf(kindWords, language);
    const done = definition.kinds
      ? listed(
          definition.kinds.map((kind) => kinds[kind]),
          language,
          'and',
        )
      : say.activities;
    return definition.outcomes
      ? `${done} ${say.outcome(
          listed(
            definition.outcomes.map((outcome) => kinds[outcome]),
            language,
            'or',
          ),
        )}`
      : done;
  }
  if (definition.event === 'phase-entered' || definition.event === 'phase-left') {
    const phases = definition.phaseIds
      ? listed(
          definition.phaseIds.map((id) => `“${names.phase(id) ?? say.gone}”`),
          language,
          'or',
        )
      : say.anyPhase;
    return definition.event === 'phase-entered' ? say.entered(phases) : say.left(phases);
  }
  if (definition.event === 'first-response' && definition.withinMinutes !== null)
    return `${say['first-response']} ${say.within(spanInWords(definition.withinMinutes, language))}`;
  return say[definition.event];
}

function filtersOf(definition: CountDefinition, language: Language, names: DefinitionNames): string[] {
  const say = wordsOf(words, language);
  const { customers, industries, productIds, field } = definition;
  const own = field ? names.field(field.key) : undefined;
  return [
    ...(customers ? [customers === 'new' ? say.ofNew : say.ofExisting] : []),
    ...(industries ? [say.inIndustries(listed(industries, language, 'or'))] : []),
    ...(productIds
      ? [
          say.ofProducts(
            listed(
              productIds.map((id) => names.product(id) ?? say.gone),
              language,
              'or',
            ),
          ),
        ]
      : []),
    ...(field
      ? [
          say.ofField(
            own?.name ?? field.key,
            listed(
              field.values.map((value) => own?.value(value) ?? value),
              language,
              'or',
            ),
          ),
        ]
      : []),
  ];
}

/** 90 → `90 minuten`, 120 → `2 uur`. */
export function spanInWords(minutes: number, language: Language): string {
  const say = wordsOf(words, language);
  if (minutes % 60 !== 0) return say.minutesLong(formatNumber(minutes, language), minutes === 1);
  return say.hoursLong(formatNumber(minutes / 60, language), minutes === 60);
}

function listed(items: readonly string[], language: Language, joiner: 'and' | 'or'): string {
  if (items.length < 2) return items.join('');
  const between = { nl: { and: 'en', or: 'of' }, en: { and: 'and', or: 'or' } }[language][joiner];
  return `${items.slice(0, -1).join(', ')} ${between} ${items.at(-1) ?? ''}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
