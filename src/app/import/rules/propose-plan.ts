import type { FileMapping, ImportPlan } from '#app/import/mapping.ts';
import { proposeJoins, type Joinable } from './propose-joins.ts';
import { proposeStages, type PhaseOption, type StageFound } from './propose-stages.ts';
import type { Target } from './fields.ts';
import type { NameTally } from './tally-names.ts';

/** A file whose columns are mapped and whose rows were counted. */
export type TalliedFile = { mapping: FileMapping; tally: NameTally };
/** What the organisation already has, and into which cycle deals go. */
export type Surroundings = {
  cycleId: string | null;
  phases: readonly PhaseOption[];
  currency: string;
  known: Record<Joinable, Iterable<string>>;
};

/** The order in which files go in, so that what a row mentions is there before it. */
export const importOrder: readonly Target[] = ['members', 'products', 'accounts', 'contacts', 'deals'];

/** The plan for a set of files that belong together: their mappings, what their stages mean, and which names to join. */
export function proposePlan(files: readonly TalliedFile[], around: Surroundings): ImportPlan {
  const kinds: readonly Joinable[] = ['products', 'accounts', 'members'];
  return {
    cycleId: around.cycleId,
    currency: around.currency,
    files: files.map(({ mapping }) => mapping),
    stages: proposeStages(sameStagesTogether(files), around.phases),
    joins: kinds.flatMap((of) => {
      const known = new Set(around.known[of]);
      const mentioned = new Map<string, number>();
      for (const { tally } of files) {
        for (const name of tally.brought[of]) known.add(name);
        for (const [name, rows] of tally.mentioned[of])
          mentioned.set(name, (mentioned.get(name) ?? 0) + rows);
      }
      return proposeJoins(of, mentioned, known);
    }),
  };
}

/** Two files of deals may use the same stage. */
function sameStagesTogether(files: readonly TalliedFile[]): StageFound[] {
  const found = new Map<string, StageFound>();
  for (const stage of files.flatMap(({ tally }) => tally.stages())) {
    const key = `${stage.from} ${stage.text}`;
    const known = found.get(key);
    if (!known) found.set(key, { ...stage });
    else {
      known.rows += stage.rows;
      known.withClosingDate += stage.withClosingDate;
    }
  }
  return [...found.values()];
}
