import type { ProcessModel } from '../model.ts';
import { pathsOf, type Paths } from './paths.ts';

const rounds = 400;
const precise = 1e-6;
/** A loop that hardly ends would come here without end. */
const most = 1000;

/** The chance of each arrow that leaves a box: its share, and what is left in equal parts for those without one. */
export function chances(arrows: readonly { id: string; share: number | null }[]): Map<string, number> {
  const given = arrows.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const open = arrows.filter(({ share }) => share === null).length;
  const rest = open === 0 ? 0 : Math.max(0, 100 - given) / open;
  const whole = given + rest * open;
  return new Map(
    arrows.map(({ id, share }) => [id, whole === 0 ? 1 / arrows.length : (share ?? rest) / whole]),
  );
}

/**
 * How often one deal comes to each box, on average: the solution of v = start + v · P, where P holds the chances of the
 * arrows (an absorbing Markov chain; J. Kemeny and J. Snell, Finite Markov Chains, 1960), by Gauss-Seidel rounds. Where
 * there are several starts, a deal begins in each of them alike. Over every way out of a parallel box goes all that
 * comes in; one with several ways in goes on as often as the rarest of them.
 */
export function visits(model: ProcessModel, paths: Paths = pathsOf(model)): Map<string, number> {
  const starts = model.nodes.filter(({ kind }) => kind === 'start');
  const chance = new Map<string, number>();
  for (const { id, kind } of model.nodes)
    for (const [arrow, share] of chances(paths.out(id))) chance.set(arrow, kind === 'parallel' ? 1 : share);
  const joins = new Set(
    model.nodes.flatMap(({ id, kind }) => (kind === 'parallel' && paths.into(id).length > 1 ? [id] : [])),
  );
  const begin = new Map(starts.map(({ id }) => [id, 1 / starts.length]));
  const value = new Map(model.nodes.map(({ id }) => [id, begin.get(id) ?? 0]));
  for (let round = 0; round < rounds; round++) {
    let change = 0;
    for (const { id } of model.nodes) {
      const arriving = paths
        .into(id)
        .map((arrow) => (value.get(arrow.from) ?? 0) * (chance.get(arrow.id) ?? 0));
      const sum = Math.min(
        most,
        joins.has(id) ? Math.min(...arriving) : arriving.reduce((all, one) => all + one, begin.get(id) ?? 0),
      );
      change = Math.max(change, Math.abs(sum - (value.get(id) ?? 0)));
      value.set(id, sum);
    }
    if (change < precise) break;
  }
  return value;
}
