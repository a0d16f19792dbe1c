import type { PipelineMapping, StageMapping } from '#app/import/mapping.ts';
import { nameKey } from './name-key.ts';

type Named = Pick<StageMapping, 'from' | 'pipeline' | 'text'>;

/** Two pipelines may use one word for two stages; a stage and a status are never the same. */
export function stageKey({ from, pipeline, text }: Named): string {
  return `${from}\n${pipeline === null ? '' : nameKey(pipeline)}\n${nameKey(text)}`;
}

/** `Demo (Sales)` in the pipeline `Sales` is `Demo`: HubSpot writes both ways. */
export function bareStage(text: string, pipeline: string | null): string {
  const end = pipeline === null ? '' : `(${pipeline})`;
  return end !== '' && text.toLowerCase().endsWith(end.toLowerCase())
    ? text.slice(0, -end.length).trimEnd() || text
    : text;
}

/** What the stages and pipelines of a plan mean. */
export type StageMeanings = {
  /** undefined where the plan does not know it */
  of(named: Named): StageMapping['to'] | undefined;
  /** the cycle of a pipeline; null where the plan does not say */
  cycleOf(pipeline: string | null): string | null;
};

export function stageMeanings(plan: {
  stages: readonly StageMapping[];
  pipelines: readonly PipelineMapping[];
}): StageMeanings {
  const stages = new Map(plan.stages.map((stage) => [stageKey(stage), stage.to]));
  const cycles = new Map(plan.pipelines.map(({ text, cycleId }) => [nameKey(text), cycleId]));
  return {
    of: (named) => stages.get(stageKey(named)) ?? stages.get(stageKey({ ...named, pipeline: null })),
    cycleOf: (pipeline) => (pipeline === null ? null : (cycles.get(nameKey(pipeline)) ?? null)),
  };
}
