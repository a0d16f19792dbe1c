import type { FileMapping } from '#app/import/mapping.ts';
import { nameIn, type Cell } from './cell.ts';
import type { StageFound } from './propose-stages.ts';
import { bareStage, stageKey } from './stage-meaning.ts';

/** The names that the rows of one file mention, each with its number of rows, and the stages of its deals. */
export type NameTally = {
  add(cells: readonly Cell[]): void;
  rows(): number;
  stages(): StageFound[];
  /** the pipelines that rows or columns name, each with its rows */
  pipelines: Map<string, number>;
  /** names that another file or the organisation is to know */
  mentioned: { products: Map<string, number>; accounts: Map<string, number>; members: Map<string, number> };
  /** names that this file itself brings along */
  brought: { products: Set<string>; accounts: Set<string>; members: Set<string> };
};

/** A column with more texts is no stage; nobody could decide about all of them. */
const mostStages = 500;

/** Rows with longer names are kept aside. */
const longestName = 300;

/** Counts, over all rows of a file, what `proposeStages` and `proposeJoins` ask for. */
export function tallyNames(mapping: FileMapping): NameTally {
  const place = (field: string) =>
    mapping.columns.findIndex(({ to }) => to.kind === 'field' && to.field === field);
  const deals = mapping.target === 'deals';
  const named = {
    products: new Map<string, number>(),
    accounts: new Map<string, number>(),
    members: new Map<string, number>(),
  };
  const brought = { products: new Set<string>(), accounts: new Set<string>(), members: new Set<string>() };
  const mentions = [
    [deals ? place('productName') : -1, named.products],
    [
      deals || mapping.target === 'contacts' || mapping.target === 'activities' ? place('accountName') : -1,
      named.accounts,
    ],
    [mapping.target === 'accounts' ? place('parentName') : -1, named.accounts],
    [deals || mapping.target === 'accounts' ? place('ownerName') : -1, named.members],
    [mapping.target === 'activities' ? place('memberName') : -1, named.members],
  ] as const;
  const own =
    mapping.target === 'products' || mapping.target === 'accounts' || mapping.target === 'members'
      ? brought[mapping.target]
      : null;
  const nameAt = place('name');
  const closedAt = deals ? place('closedOn') : -1;
  const history = mapping.target === 'phases';
  const stages = new Map<string, StageFound>();
  const pipelines = new Map<string, number>();
  const pipelineAt = deals || history ? place('pipeline') : -1;
  const stagePlaces = (['stage', 'status'] as const).map((from) => ({
    from,
    at: deals || (history && from === 'stage') ? place(from) : -1,
  }));
  const stageOf = (found: Pick<StageFound, 'text' | 'from' | 'pipeline'>): StageFound => {
    const key = stageKey(found);
    const stage = stages.get(key) ?? { ...found, rows: 0, withClosingDate: 0 };
    if (stages.size < mostStages) stages.set(key, stage);
    return stage;
  };
  if (deals)
    for (const { to } of mapping.columns)
      if (to.kind === 'stage-day') {
        stageOf({ text: to.stage, from: 'stage', pipeline: to.pipeline });
        if (to.pipeline !== null) pipelines.set(to.pipeline, 0);
      }
  let rows = 0;
  return {
    add(cells) {
      rows++;
      for (const [at, counts] of mentions) {
        const name = at < 0 ? '' : nameIn(cells[at]);
        if (name !== '' && name.length <= longestName) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      if (own) {
        const name = nameIn(cells[nameAt]);
        if (name !== '' && name.length <= longestName) own.add(name);
      }
      const pipeline = (pipelineAt < 0 ? '' : nameIn(cells[pipelineAt])) || null;
      if (pipeline !== null) pipelines.set(pipeline, (pipelines.get(pipeline) ?? 0) + (deals ? 1 : 0));
      for (const { from, at } of stagePlaces) {
        const text = at < 0 ? '' : nameIn(cells[at]);
        if (text === '') continue;
        const within = from === 'stage' ? pipeline : null;
        const stage = stageOf({ text: bareStage(text, pipeline), from, pipeline: within });
        if (history) continue;
        stage.rows++;
        if (closedAt >= 0 && nameIn(cells[closedAt]) !== '') stage.withClosingDate++;
      }
    },
    rows: () => rows,
    stages: () => [...stages.values()],
    pipelines,
    mentioned: named,
    brought,
  };
}
