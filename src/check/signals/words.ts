import { formatCents, formatDate, formatNumber, formatWeek } from '#base/i18n/format.ts';
import { wordsOf, type Words } from '#base/i18n/messages.ts';
import { weekOf } from '#base/kernel/date.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';
import { cents, type Currency } from '#base/kernel/money.ts';

import type { Signal } from './contract.ts';
import { signalMessages } from './messages.ts';
import type { Unit } from './rules/series.ts';

/** A signal in plain words: what it is called, what was seen, since when, how sure, and whom it concerns. */
export type SignalWords = { title: string; seen: string[]; since: string; sure: string; whom: string };

type FactsOf<K extends Signal['facts']['kind']> = Extract<Signal['facts'], { kind: K }>;
type Speech = { words: Words<typeof signalMessages>; language: Language; signal: Signal };

/** How a value of a figure is written in a sentence. */
export function writerOf(unit: Unit, currency: Currency, language: Language): (value: number) => string {
  return (value) => {
    if (unit === 'part') return percent(value, language);
    if (unit === 'cents') return formatCents(cents(Math.round(value)), currency, language, true);
    if (unit === 'minutes')
      return `${formatNumber(value / 60, language, 1)} ${language === 'nl' ? 'uur' : 'h'}`;
    const said = formatNumber(value, language, Number.isInteger(value) || value >= 100 ? 0 : 1);
    return unit === 'days' ? `${said} ${language === 'nl' ? 'dagen' : 'days'}` : said;
  };
}

/** 0.617 → `61,7 %`; very small parts as less than a tenth of a percent, whole ones without decimals. */
export function percent(part: number, language: Language, digits = 0): string {
  const said = formatNumber(part * 100, language, digits);
  return language === 'nl' ? `${said} %` : `${said}%`;
}

/** A chance: `1,8 %`, `minder dan 0,1 %`. */
export function chanceWords(chance: number, language: Language): string {
  const words = wordsOf(signalMessages, language);
  return chance < 0.001 ? words.lessThan(percent(0.001, language, 1)) : percent(chance, language, 1);
}

/** Everything that a signal says, in the reader's language. */
export function signalWords(signal: Signal, language: Language): SignalWords {
  const speech = { words: wordsOf(signalMessages, language), language, signal };
  return { ...spoken(speech), since: sinceWords(speech), whom: whomOf(signal, language) };
}

/** Whose figures, and where the owner's deals are left out of them, that too. */
function whomOf({ subject, ownerSide }: Signal, language: Language): string {
  const without = ownerSide === 'without' || ownerSide === 'only-without';
  return without ? wordsOf(signalMessages, language).withoutOwner(subject.name) : subject.name;
}

function spoken(speech: Speech): Pick<SignalWords, 'title' | 'seen' | 'sure'> {
  const { facts } = speech.signal;
  if (facts.kind === 'below-target') return belowTarget(speech, facts);
  if (facts.kind === 'process') return process(speech, facts);
  if (facts.kind === 'falling-ratio') return fallingRatio(speech, facts);
  if (facts.kind === 'stuck-phase') return stuckPhase(speech, facts);
  if (facts.kind === 'owner-share') return ownerShare(speech, facts);
  return neglected(speech, facts);
}

function belowTarget({ words, language, signal }: Speech, facts: FactsOf<'below-target'>) {
  const { picture, weeks, value, target, runChance, runChanceOnTarget, depthChance } = facts;
  const write = writerOf(picture.unit, signal.currency, language);
  const said = [words.sureBelow(chanceWords(runChance, language), chanceWords(runChanceOnTarget, language))];
  if (depthChance !== null) said.unshift(words.sureDepth(chanceWords(depthChance, language)));
  return {
    title: words.titleBelow(figureOf(signal, language), weeks, picture.better === 'lower'),
    seen: [words.seenBelow(write(value), write(target))],
    sure: said.join(' '),
  };
}

function process({ words, language, signal }: Speech, facts: FactsOf<'process'>) {
  const { rule, weeks, value, mean, lower, upper, picture } = facts;
  const write = writerOf(picture.unit, signal.currency, language);
  const up = value > mean;
  const seen = {
    outside: () => words.seenOutside(write(value), write(mean), write(lower), write(upper)),
    'eight-on-a-side': () => words.seenSide(weeks, up, write(value), write(mean)),
    'two-of-three': () => words.seenFar(weeks, 3, up, write(value), write(mean)),
    'four-of-five': () => words.seenFar(weeks, 5, up, write(value), write(mean)),
    'six-in-a-row': () => words.seenSlope(weeks, up),
  };
  return {
    title: words.titleProcess(figureOf(signal, language), up),
    seen: [seen[rule]()],
    sure: words.sureChance(chanceWords(signal.chance ?? 1, language)),
  };
}

function fallingRatio(
  { words, language, signal }: Speech,
  { recent, before, tried }: FactsOf<'falling-ratio'>,
) {
  const number = (value: number) => formatNumber(value, language);
  const part = ({ some, all }: { some: number; all: number }) => percent(some / all, language);
  const rises = recent.some / recent.all > before.some / before.all;
  return {
    title: words.titleFalling(figureOf(signal, language), rises),
    seen: [
      words.seenFalling(
        part(recent),
        number(recent.some),
        number(recent.all),
        part(before),
        words.ofAll(number(before.some), number(before.all)),
      ),
    ],
    sure: words.sureFalling(
      chanceWords(signal.chance ?? 1, language),
      number(tried),
      percent(recent.low, language),
      percent(recent.high, language),
    ),
  };
}

function stuckPhase({ words, language, signal }: Speech, facts: FactsOf<'stuck-phase'>) {
  const days = formatNumber(Math.round(facts.fourInFive), language);
  const little =
    facts.little === null ? [] : [words.sureLittle(formatNumber(Math.round(facts.little), language))];
  return {
    title: words.titleStuck(phaseOf(signal, language) ?? ''),
    seen: [
      words.seenStuck(days, percent(facts.movedNow, language), percent(facts.movedBefore, language)),
      ...(facts.dealCount > 0 ? [words.seenStuckDeals(facts.dealCount, days)] : []),
    ],
    sure: [
      words.sureStuck(
        chanceWords(signal.chance ?? 1, language),
        formatNumber(Math.round(facts.left.expected), language),
        formatNumber(Math.round(facts.left.seen), language),
      ),
      ...little,
    ].join(' '),
  };
}

function neglected(
  { words, language, signal }: Speech,
  facts: FactsOf<'rotting' | 'missed-follow-ups' | 'late-response'>,
) {
  const number = (value: number) => formatNumber(value, language);
  const sure =
    signal.chance === null ? words.sureCounted : words.sureChance(chanceWords(signal.chance, language));
  const others = signal.chance === null ? [] : [words.elsewhere(percent(facts.usual, language))];
  if (facts.kind === 'rotting')
    return {
      title: words.titleRotting(facts.count, phaseOf(signal, language)),
      seen: [
        words.seenRotting(
          number(facts.count),
          number(facts.open),
          percent(facts.count / facts.open, language),
        ),
        ...others,
      ],
      sure,
    };
  if (facts.kind === 'late-response') {
    const hours = facts.agreedMinutes / 60;
    const agreed = hours < 1 ? words.minutes(number(facts.agreedMinutes)) : words.hours(number(hours));
    return {
      title: words.titleLate(facts.late),
      seen: [
        words.seenLate(number(facts.late), number(facts.open), agreed, number(facts.waiting)),
        ...others,
      ],
      sure,
    };
  }
  return {
    title: words.titleMissed(facts.overdue + facts.without),
    seen: [words.seenMissed(number(facts.overdue), number(facts.without), number(facts.open)), ...others],
    sure,
  };
}

function ownerShare({ words, language, signal }: Speech, facts: FactsOf<'owner-share'>) {
  const money = writerOf('cents', signal.currency, language);
  return {
    title: words.titleOwner(percent(facts.part, language)),
    seen: [words.seenOwner(money(facts.cents), money(facts.withoutCents), percent(facts.dealPart, language))],
    sure: words.sureCounted,
  };
}

function figureOf({ figure }: Signal, language: Language): string {
  return figure ? inLanguage(figure, language) : '';
}

function phaseOf({ phase }: Signal, language: Language): string | null {
  return phase ? inLanguage(phase.name, language) : null;
}

/** Weeks are named for what is measured by the week, days for the rest. */
function sinceWords({ signal, language }: Speech): string {
  const { since, facts } = signal;
  const byWeek = facts.kind === 'below-target' || facts.kind === 'process' || facts.kind === 'falling-ratio';
  return byWeek ? `${formatWeek(weekOf(since))}, ${since.slice(0, 4)}` : formatDate(since, language);
}
