import type { PipelineMapping } from '#app/import/mapping.ts';
import type { LocalText } from '#base/kernel/language.ts';
import { headerKey } from './header-key.ts';
import type { PhaseOption } from './propose-stages.ts';

/** A sales cycle that deals can go into, with its phases. */
export type CycleOption = { id: string; key: string | null; name: LocalText; phases: readonly PhaseOption[] };

/** What sellers call a pipeline for customers that they already have. */
const existingWords =
  /\b(?:existing|bestaande?|upsell|up sell|cross ?sell|renewals?|verlenging(?:en)?|repeat|herhaal\w*|account ?management|expansion|uitbreiding|customer success|retentie|retention|klantbeheer)\b/;

/**
 * Into which cycle each pipeline goes: the one of the same name; else the one for existing customers where its name
 * says so; else the chosen one, unsure where there are several pipelines.
 */
export function proposePipelines(
  found: ReadonlyMap<string, number>,
  cycles: readonly CycleOption[],
  chosen: string | null,
): PipelineMapping[] {
  const existing = cycles.find(({ key }) => key === 'existing-customers');
  return [...found]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .map(([text, rows]) => {
      const key = headerKey(text);
      const named = cycles.find(({ name }) =>
        [name.nl, name.en].some((each) => each !== undefined && headerKey(each) === key),
      );
      if (named) return { text, rows, cycleId: named.id, sure: true };
      if (existing && existingWords.test(key)) return { text, rows, cycleId: existing.id, sure: true };
      return { text, rows, cycleId: chosen, sure: found.size === 1 };
    });
}
