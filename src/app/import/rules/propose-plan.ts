import type { FileMapping, ImportPlan, PipelineMapping } from '#app/import/mapping.ts';
import { proposeJoins, type Joinable } from './propose-joins.ts';
import { proposePipelines, type CycleOption } from './propose-pipelines.ts';
import { proposeStages, type StageFound } from './propose-stages.ts';
import { recogniseSource } from './recognise-source.ts';
import type { Source } from './sources.ts';
import { stageKey } from './stage-meaning.ts';
import { nameKey } from './name-key.ts';
import type { Target } from './fields.ts';
import type { NameTally } from './tally-names.ts';

/** A file whose columns are mapped and whose rows were counted. */
export type TalliedFile = { mapping: FileMapping; tally: NameTally };
/** What the organisation already has, and into which cycle deals go. */
export type Surroundings = {
  cycleId: string | null;
  cycles: readonly CycleOption[];
  /** what a person said; null to tell by the headers */
  source: Source | null;
  /** what a person said of pipelines */
  pipelines: readonly PipelineMapping[];
  currency: string;
  known: Record<Joinable, Iterable<string>>;
};

/** The order in which files go in, so that what a row mentions is there before it. */
export const importOrder: readonly Target[] = [
  'members',
  'products',
  'accounts',
  'contacts',
  'phases',
  'deals',
  'activities',
  'parts',
];

/** The plan for a set of files that belong together: their mappings, what their stages mean, and which names to join. */
export function proposePlan(files: readonly TalliedFile[], around: Surroundings): ImportPlan {
  const kinds: readonly Joinable[] = ['products', 'accounts', 'members'];
  const decided = new Map(around.pipelines.map((pipeline) => [nameKey(pipeline.text), pipeline]));
  const pipelines = proposePipelines(pipelinesOf(files), around.cycles, around.cycleId).map((proposed) => {
    const known = decided.get(nameKey(proposed.text));
    return known ? { ...proposed, cycleId: known.cycleId, sure: known.sure } : proposed;
  });
  const phasesOf = (pipeline: string | null) => {
    const named =
      pipeline === null ? undefined : pipelines.find(({ text }) => nameKey(text) === nameKey(pipeline));
    const cycleId = named?.cycleId ?? around.cycleId;
    return around.cycles.find(({ id }) => id === cycleId)?.phases ?? [];
  };
  return {
    source:
      around.source ??
      recogniseSource(files.map(({ mapping }) => mapping.columns.map(({ column }) => column))),
    cycleId: around.cycleId,
    currency: around.currency,
    files: files.map(({ mapping }) => mapping),
    pipelines,
    stages: proposeStages(sameStagesTogether(files), phasesOf),
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
    const key = stageKey(stage);
    const known = found.get(key);
    if (!known) found.set(key, { ...stage });
    else {
      known.rows += stage.rows;
      known.withClosingDate += stage.withClosingDate;
    }
  }
  return [...found.values()];
}

/** Every pipeline that a row or a column names, with its rows. */
function pipelinesOf(files: readonly TalliedFile[]): Map<string, number> {
  const found = new Map<string, { text: string; rows: number }>();
  for (const { tally } of files)
    for (const [text, rows] of tally.pipelines) {
      const known = found.get(nameKey(text));
      if (known) known.rows += rows;
      else found.set(nameKey(text), { text, rows });
    }
  return new Map([...found.values()].map(({ text, rows }) => [text, rows]));
}
