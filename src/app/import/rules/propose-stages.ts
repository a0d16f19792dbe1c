import type { StageMapping } from '#app/import/mapping.ts';
import type { LocalText } from '#base/kernel/language.ts';
import { headerKey } from './header-key.ts';
import { lostWords, openWords, stageLevels, wonWords } from './stage-words.ts';

/** A text that stands in the stage or status column of deals, and on how many rows. */
export type StageFound = Pick<StageMapping, 'text' | 'from' | 'pipeline' | 'rows'> & {
  withClosingDate: number;
};
/** A phase of the cycle into which deals are imported; positions rise along it. */
export type PhaseOption = { id: string; name: LocalText; position: number };

/**
 * What each stage text of a file means in a cycle: the phase of the same name; else won, lost or a phase as
 * far along as the stages that every program has; else, unsure, what a part of the text says; else, unsure,
 * the first phase. In the order of the rows concerned, most first.
 */
export function proposeStages(
  found: readonly StageFound[],
  phasesOf: (pipeline: string | null) => readonly PhaseOption[],
): StageMapping[] {
  return found
    .toSorted((a, b) => b.rows - a.rows || a.text.localeCompare(b.text))
    .map(({ text, from, pipeline, rows, withClosingDate }) => {
      const ordered = phasesOf(pipeline).toSorted((a, b) => a.position - b.position);
      const allClosed = rows > 0 && withClosingDate === rows;
      return { text, from, pipeline, rows, ...meaningOf(text, from, allClosed, ordered) };
    });
}

type Meaning = Pick<StageMapping, 'to' | 'sure'>;

function meaningOf(
  text: string,
  from: 'stage' | 'status',
  allClosed: boolean,
  phases: readonly PhaseOption[],
): Meaning {
  const key = headerKey(text);
  const named = phases.find(({ name }) =>
    [name.nl, name.en].some((n) => n !== undefined && headerKey(n) === key),
  );
  if (named) return { to: { kind: 'phase', phaseId: named.id }, sure: true };
  const known = (words: readonly string[]) =>
    words.some((word) => word === key || squash(word) === squash(key));
  if (known(wonWords)) return { to: { kind: 'won' }, sure: true };
  if (known(lostWords)) return { to: { kind: 'lost' }, sure: true };
  if (from === 'status' || known(openWords)) return openMeaning(from, known(openWords), key, phases);
  const level = stageLevels.findIndex(known);
  if (level >= 0) return { to: phaseAt(level, phases), sure: true };
  return guess(key, allClosed, phases);
}

/** A status says no more than open, won or lost; a stage `Open` is the first phase until someone says otherwise. */
function openMeaning(
  from: 'stage' | 'status',
  known: boolean,
  key: string,
  phases: readonly PhaseOption[],
): Meaning {
  if (from === 'stage') return { to: phaseAt(0, phases), sure: false };
  const part = partOf(key);
  return known || part === null ? { to: { kind: 'open' }, sure: known } : { to: { kind: part }, sure: false };
}

function guess(key: string, allClosed: boolean, phases: readonly PhaseOption[]): Meaning {
  const part = partOf(key);
  if (part !== null) return { to: { kind: part }, sure: false };
  const words = new Set(key.split(' '));
  const level = stageLevels.findLastIndex((names) =>
    names.some((name) => name.length >= 4 && name.split(' ').every((word) => words.has(word))),
  );
  if (level < 0 && allClosed) return { to: { kind: 'lost' }, sure: false };
  return { to: phaseAt(Math.max(0, level), phases), sure: false };
}

/** `6. Gewonnen (order)` says won somewhere, `Verloren aan concurrent` says lost. */
function partOf(key: string): 'won' | 'lost' | null {
  const words = new Set(key.split(' '));
  const says = (names: readonly string[]) =>
    names.some((name) => name.length >= 3 && name.split(' ').every((word) => words.has(word)));
  if (says(lostWords)) return 'lost';
  return says(wonWords) ? 'won' : null;
}

/** Level 0 to 4 of five, taken along a cycle of any length. */
function phaseAt(level: number, phases: readonly PhaseOption[]): StageMapping['to'] {
  const last = stageLevels.length - 1;
  const at =
    phases.length > last
      ? Math.round((level / last) * (phases.length - 1))
      : Math.min(level, phases.length - 1);
  const phase = phases[at];
  return phase ? { kind: 'phase', phaseId: phase.id } : { kind: 'open' };
}

function squash(text: string): string {
  return text.replaceAll(' ', '');
}
