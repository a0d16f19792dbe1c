import { seeded } from '#plan/rhythm/rules/random.ts';

import { finding, type Finding } from './finding.ts';
import type { Paths } from './paths.ts';

/** Does a parallel box do anything: several ways out, or several in? */
export function parallelAlone({ model, out, into }: Paths): Finding[] {
  return model.nodes
    .filter(({ id, kind }) => kind === 'parallel' && out(id).length < 2 && into(id).length < 2)
    .map(({ id, name }) => finding('parallel-alone', 'warning', { kind: 'node', id }, { what: name }));
}

/** Is there a box that waits for a way over which nothing may come, so that a deal stays there? */
export function joinThatWaits(paths: Paths): Finding[] {
  return plays(paths).waits.map((id) =>
    finding('join-that-waits', 'error', { kind: 'node', id }, { what: paths.node(id)?.name ?? '' }),
  );
}

/** Is work done once for each of the ways that went on at the same time, because they do not come together first? */
export function doneForEachWay(paths: Paths): Finding[] {
  return plays(paths).twice.map((id) =>
    finding('done-for-each-way', 'warning', { kind: 'node', id }, { what: paths.node(id)?.name ?? '' }),
  );
}

const times = 96;
const mostMoves = 20;

type Played = { waits: string[]; twice: string[] };
const played = new WeakMap<Paths, Played>();

type Token = { at: string; over: string | null; self: number; before: ReadonlySet<number> };

/**
 * The process is played through some times, each exit of a decision as likely as the others (the token game of Petri
 * nets; W. van der Aalst, Verification of Workflow Nets, 1997). Large processes are played less often. The same process
 * gives the same plays.
 */
function plays(paths: Paths): Played {
  const known = played.get(paths);
  if (known) return known;
  const found = { waits: new Set<string>(), twice: new Set<string>() };
  const { nodes } = paths.model;
  if (nodes.some(({ kind }) => kind === 'parallel')) {
    const random = seeded(1);
    const most = Math.max(8, Math.min(times, Math.ceil(20_000 / nodes.length)));
    for (let i = 0; i < most; i++) play(paths, random, found);
  }
  const inOrder = (ids: ReadonlySet<string>) => nodes.flatMap(({ id }) => (ids.has(id) ? [id] : []));
  const result = { waits: inOrder(found.waits), twice: inOrder(found.twice) };
  played.set(paths, result);
  return result;
}

/** One deal from a start to where nothing moves any more. */
function play(
  { model, node, out, into }: Paths,
  random: () => number,
  found: { waits: Set<string>; twice: Set<string> },
): void {
  const starts = model.nodes.filter(({ kind }) => kind === 'start');
  const start = starts[Math.floor(random() * starts.length)];
  if (!start) return;
  let made = 0;
  const parked = new Map<string, Token[]>();
  const visited = new Map<string, number[]>();
  const moving: Token[] = [{ at: start.id, over: null, self: made++, before: new Set() }];
  let broken = false;
  for (let moves = 0; moves < mostMoves * model.nodes.length; moves++) {
    let token = moving.pop();
    if (!token) break;
    const { at } = token;
    const ways = into(at);
    const isParallel = node(at)?.kind === 'parallel';
    if (isParallel && ways.length > 1) {
      const there = [...(parked.get(at) ?? []), token];
      const chosen = ways.map(({ id }) => there.find(({ over }) => over === id));
      if (!chosen.every((one) => one !== undefined)) {
        parked.set(at, there);
        continue;
      }
      parked.set(
        at,
        there.filter((one) => !chosen.includes(one)),
      );
      const before = new Set(chosen.flatMap((one) => [one.self, ...one.before]));
      token = { at, over: null, self: made++, before };
    } else {
      const { self, before } = token;
      const others = visited.get(at) ?? [];
      if (node(at)?.kind !== 'end' && others.some((other) => other !== self && !before.has(other))) {
        // What follows is done twice as well; it is named once, where it begins.
        found.twice.add(at);
        broken = true;
        continue;
      }
      visited.set(at, [...others, self]);
    }
    const exits = out(at);
    if (isParallel && exits.length > 1) {
      const before = new Set([token.self, ...token.before]);
      for (const { id, to } of exits) moving.push({ at: to, over: id, self: made++, before });
    } else {
      const exit = exits[Math.floor(random() * exits.length)];
      if (exit) moving.push({ ...token, at: exit.to, over: exit.id });
      else if (node(at)?.kind !== 'end') broken = true;
    }
  }
  // Where a play was cut short, something waits that otherwise would not.
  if (broken || moving.length > 0) return;
  for (const [id, tokens] of parked) if (tokens.length > 0) found.waits.add(id);
}
