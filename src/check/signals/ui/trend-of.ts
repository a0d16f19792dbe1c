import { formatDateShort, formatNumber, formatWeek } from '#base/i18n/format.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';
import type { Trend } from '#base/ui-kit/chart/trend.ts';

import type { Signal } from '../contract.ts';
import { chartMessages } from './chart-messages.ts';
import { percent, writerOf } from '../words.ts';

type FactsOf<K extends Signal['facts']['kind']> = Extract<Signal['facts'], { kind: K }>;

export type SignalChart = {
  trend: Trend;
  write: (value: number) => string;
  /** What is to be seen, in a sentence. */
  label: string;
  /** One in so many places in the table. */
  tableEvery?: number;
};

/** The chart of a signal: its figures as they were when it was last seen. */
export function chartOf(signal: Signal, language: Language): SignalChart {
  const { facts } = signal;
  if (facts.kind === 'below-target' || facts.kind === 'process') return weekly(signal, facts, language);
  if (facts.kind === 'falling-ratio') return periods(signal, facts, language);
  if (facts.kind === 'stuck-phase') return curves(signal, facts, language);
  if (facts.kind === 'owner-share') return quarters(signal, facts, language);
  return ages(facts, language);
}

const nameOf = ({ figure }: Signal, language: Language) => (figure ? inLanguage(figure, language) : '');

function weekly(
  signal: Signal,
  { picture }: FactsOf<'below-target' | 'process'>,
  language: Language,
): SignalChart {
  const words = wordsOf(chartMessages, language);
  const { weeks, values, targets, limits, standsOut } = picture;
  const known = targets.filter((target) => target !== null);
  const [first] = known;
  const fixed =
    first !== undefined && known.length === targets.length && known.every((target) => target === first);
  const name = nameOf(signal, language);
  return {
    label: words.weeklyLabel(name),
    write: writerOf(picture.unit, signal.currency, language),
    trend: {
      at: weeks.map(formatWeek),
      atName: words.week,
      series: [{ name, kind: 'line', tone: 'ink', values, standsOut }],
      levels: [
        ...(first === undefined
          ? []
          : [{ name: words.target, tone: 'check' as const, value: fixed ? first : targets, dashed: true }]),
        ...(limits ? [{ name: words.mean, tone: 'soft' as const, value: limits.mean }] : []),
      ],
      ...(limits
        ? {
            band: {
              name: words.usual,
              tone: 'plan' as const,
              low: weeks.map(() => limits.lower),
              high: weeks.map(() => limits.upper),
            },
          }
        : {}),
    },
  };
}

function periods(signal: Signal, facts: FactsOf<'falling-ratio'>, language: Language): SignalChart {
  const words = wordsOf(chartMessages, language);
  const { before, recent } = facts;
  const values = facts.periods.map(({ some, all }) => (all === 0 ? null : some / all));
  const newest = Math.max(0, facts.periods.length - Math.floor(recent.weeks / 4));
  return {
    label: words.periodsLabel(nameOf(signal, language)),
    write: (value) => percent(value, language),
    trend: {
      at: facts.periods.map(({ from, until }) => `${formatWeek(from)}–${Number(until.slice(-2))}`),
      atName: words.weeks,
      fromZero: true,
      series: [
        {
          name: nameOf(signal, language),
          kind: 'line',
          tone: 'ink',
          values,
          standsOut: values.map((_, at) => at).filter((at) => at >= newest),
        },
      ],
      levels: [{ name: words.before, tone: 'soft', value: before.some / before.all, dashed: true }],
      band: {
        name: words.usual,
        tone: 'plan',
        low: facts.periods.map(({ low }) => low),
        high: facts.periods.map(({ high }) => high),
      },
    },
  };
}

function curves(signal: Signal, { curve }: FactsOf<'stuck-phase'>, language: Language): SignalChart {
  const words = wordsOf(chartMessages, language);
  const phase = signal.phase ? inLanguage(signal.phase.name, language) : '';
  return {
    label: words.curvesLabel(phase),
    write: (value) => percent(value, language),
    tableEvery: 7,
    trend: {
      at: curve.days.map((day) => formatNumber(day, language)),
      atName: words.days,
      fromZero: true,
      most: 1,
      series: [
        { name: words.thisQuarter, kind: 'steps', tone: 'bad', values: curve.now },
        { name: words.halfYearBefore, kind: 'steps', tone: 'soft', values: curve.before, dashed: true },
      ],
    },
  };
}

const ageLimits = [7, 14, 28, 56];

/** How long deals lie still, or how late they are, in a few groups. */
function ages(
  facts: FactsOf<'rotting' | 'missed-follow-ups' | 'late-response'>,
  language: Language,
): SignalChart {
  const words = wordsOf(chartMessages, language);
  const late = facts.deals.filter(({ days }) => days > 0);
  const groups = [...ageLimits, Infinity].map((limit, at) => {
    const from = at === 0 ? 0 : (ageLimits[at - 1] ?? 0);
    const name = limit === Infinity ? words.more(from) : words.fromTo(from + 1, limit);
    return { name, count: late.filter(({ days }) => days > from && days <= limit).length };
  });
  const rotting = facts.kind === 'rotting';
  if (facts.kind === 'missed-follow-ups' && facts.without > 0)
    groups.push({ name: words.nothingPlanned, count: facts.without });
  return {
    label: rotting
      ? words.rottingLabel
      : facts.kind === 'late-response'
        ? words.lateLabel
        : words.missedLabel,
    write: (value) => formatNumber(value, language),
    trend: {
      at: groups.map(({ name }) => name),
      atName: rotting ? words.daysTooLong : words.daysLate,
      series: [
        { name: words.deals, kind: 'columns', tone: 'check', values: groups.map(({ count }) => count) },
      ],
    },
  };
}

function quarters(signal: Signal, facts: FactsOf<'owner-share'>, language: Language): SignalChart {
  const words = wordsOf(chartMessages, language);
  return {
    label: words.ownerLabel,
    write: writerOf('cents', signal.currency, language),
    trend: {
      at: facts.quarters.map(({ from }) => formatDateShort(from, language)),
      atName: words.quarterFrom,
      series: [
        {
          name: words.team,
          kind: 'columns',
          tone: 'check',
          values: facts.quarters.map(({ own, all }) => all - own),
        },
        { name: words.owner, kind: 'columns', tone: 'plan', values: facts.quarters.map(({ own }) => own) },
      ],
    },
  };
}
