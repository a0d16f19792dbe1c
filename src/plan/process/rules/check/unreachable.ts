import { finding, type Finding } from './finding.ts';
import { reachedFrom, type Paths } from './paths.ts';

/** Is there a box to which no way leads from the start? Without a start, from the boxes where nothing comes in. */
export function unreachable(paths: Paths): Finding[] {
  const { model, into } = paths;
  const starts = model.nodes.filter(({ kind }) => kind === 'start');
  const begins = starts.length > 0 ? starts : model.nodes.filter(({ id }) => into(id).length === 0);
  const reached = reachedFrom(
    paths,
    begins.map(({ id }) => id),
  );
  return model.nodes
    .filter(({ id }) => !reached.has(id))
    .map(({ id, name }) => finding('unreachable', 'error', { kind: 'node', id }, { what: name }));
}
