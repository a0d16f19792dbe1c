import { seeded } from '#plan/rhythm/rules/random.ts';

import { pathsOf } from '../check/paths.ts';
import { chances } from '../check/visits.ts';
import { EventHeap } from './event-heap.ts';
import { summarise } from './summarise.ts';
import { emptyTokens, joinsOf } from './tokens.ts';
import { triangular, type DrawMinutes, type Simulated, type SimulationWish } from './simulation.ts';

/** Working minutes in a week of everybody; hours of a person are a part of these. */
export const weekMinutes = 2400;
/** Waits run on at night and in the weekend: of 168 hours a week 40 are worked. */
const pauseShare = 40 / 168;
const leastVisits = 1000;
const tellEvery = 1000;

/**
 * Deals flow through a process: they come in by chance, take an exit by its share, wait until somebody of the lane's
 * people is free (first come, first served), and take their minutes. Where ways go on at the same time a deal goes all
 * of them, and comes together again where a box waits for all its ways. Discrete events on a clock of working minutes; a
 * person with fewer hours for the process takes longer over the same work. The first tenth of the deals fills the
 * process and is not counted; no more begin than are followed.
 * @param tell hears, now and then, how many deals have begun
 */
export function simulate(
  wish: SimulationWish,
  draw: DrawMinutes = triangular,
  tell?: (begun: number) => void,
): Simulated {
  const { model, dealsPerWeek, deals, seed } = wish;
  const random = seeded(seed);
  const paths = pathsOf(model);
  const index = new Map(model.nodes.map(({ id }, i) => [id, i]));
  const laneIndex = new Map(model.lanes.map(({ id }, i) => [id, i]));
  const exits = model.nodes.map(({ id }) => {
    const chance = chances(paths.out(id));
    let sum = 0;
    return paths.out(id).map((arrow) => ({
      to: index.get(arrow.to) ?? -1,
      slot: paths.into(arrow.to).indexOf(arrow),
      upTo: (sum += chance.get(arrow.id) ?? 0),
    }));
  });
  const starts = model.nodes.flatMap(({ kind }, i) => (kind === 'start' ? [i] : []));
  const laneOf = model.nodes.map(({ laneId }) => laneIndex.get(laneId) ?? 0);
  const crew = model.lanes.map(({ id }) => {
    const given = wish.people.find(({ laneId }) => laneId === id);
    return given && given.people > 0 && given.hoursPerWeek > 0 ? given : null;
  });
  const free = crew.map((given) => given?.people ?? Infinity);
  const slower = crew.map((given) => (given ? weekMinutes / (given.hoursPerWeek * 60) : 1));
  const works = model.nodes.map(
    ({ kind, minutes }) =>
      minutes !== null && kind !== 'wait' && kind !== 'start' && kind !== 'end' && minutes.most > 0,
  );

  const counted = Math.ceil(deals / 10);
  const began = new Float64Array(deals);
  const lead = new Float64Array(deals).fill(-1);
  const rounds = new Uint16Array(deals);
  const tokens = emptyTokens(deals);
  const joins = joinsOf(model.nodes.length);
  const ways = model.nodes.map(({ id, kind }) => (kind === 'parallel' ? paths.into(id).length : 0));
  const mostVisits = Math.max(leastVisits, 5 * model.nodes.length);
  const heads = new Int32Array(model.lanes.length).fill(-1);
  const tails = new Int32Array(model.lanes.length).fill(-1);
  const queue = new Int32Array(model.lanes.length);
  const longest = new Int32Array(model.lanes.length);
  const visits = new Float64Array(model.nodes.length);
  const waited = new Float64Array(model.nodes.length);
  const worked = new Float64Array(model.nodes.length);
  const busy = new Float64Array(model.lanes.length);
  let paused = 0;
  let now = 0;
  let countedFrom = Infinity;
  let lastArrival = 0;
  const events = new EventHeap(1024);
  const gap = () => (-Math.log(1 - random()) * weekMinutes) / Math.max(dealsPerWeek, 1e-6);

  /** Somebody takes a deal up. */
  const serve = (token: number, node: number) => {
    const deal = tokens.deal[token] ?? 0;
    const lane = laneOf[node] ?? 0;
    const { minutes, perDeal } = model.nodes[node] ?? {};
    const work = minutes ? draw(minutes, random) * (perDeal ?? 1) : 0;
    const takes = work * (slower[lane] ?? 1);
    free[lane] = (free[lane] ?? 0) - 1;
    if (deal >= counted) {
      waited[node] = (waited[node] ?? 0) + now - (tokens.since[token] ?? 0);
      worked[node] = (worked[node] ?? 0) + work;
    }
    // What of it falls before the last deal begins: after that the process runs empty.
    const until = Math.min(now + takes, horizon);
    const from = Math.max(now, countedFrom);
    if (until > from) busy[lane] = (busy[lane] ?? 0) + until - from;
    events.push(now + takes, token);
  };
  let horizon = Infinity;

  /** A token comes to a box, and goes on at once where the box takes no time. */
  const enter = (token: number, first: number, over: number) => {
    const deal = tokens.deal[token] ?? 0;
    let node = first;
    let slot = over;
    for (;;) {
      const rest = (rounds[deal] ?? 0) + 1;
      rounds[deal] = rest;
      tokens.at[token] = node;
      if (node < 0 || rest > mostVisits) return;
      const joined = (ways[node] ?? 0) > 1 ? joins.arrive(deal, node, slot, ways[node] ?? 0) : 1;
      if (joined === 0) {
        tokens.drop(token);
        return;
      }
      tokens.alive[deal] = (tokens.alive[deal] ?? 0) - joined + 1;
      if (deal >= counted) visits[node] = (visits[node] ?? 0) + 1;
      const { kind, minutes } = model.nodes[node] ?? {};
      if (kind === 'end') {
        const left = (tokens.alive[deal] ?? 0) - 1;
        tokens.alive[deal] = left;
        if (left === 0) lead[deal] = now - (began[deal] ?? 0);
        tokens.drop(token);
        return;
      }
      tokens.since[token] = now;
      if (works[node]) {
        const lane = laneOf[node] ?? 0;
        if ((free[lane] ?? 0) > 0) serve(token, node);
        else {
          const tail = tails[lane] ?? -1;
          if (tail < 0) heads[lane] = token;
          else tokens.behind[tail] = token;
          tails[lane] = token;
          tokens.behind[token] = -1;
          queue[lane] = (queue[lane] ?? 0) + 1;
          longest[lane] = Math.max(longest[lane] ?? 0, queue[lane] ?? 0);
        }
        return;
      }
      if (kind === 'wait' && minutes && minutes.most > 0) {
        const pause = draw(minutes, random) * pauseShare;
        if (deal >= counted) paused += pause;
        events.push(now + pause, token);
        return;
      }
      const way = leave(deal, node);
      node = way?.to ?? -1;
      slot = way?.slot ?? 0;
    }
  };
  /** The way on. Where several go on at the same time it is the last; the others are walked by tokens of their own. */
  const leave = (deal: number, node: number) => {
    const ways = exits[node] ?? [];
    if (ways.length <= 1) return ways[0];
    if (model.nodes[node]?.kind === 'parallel') {
      for (const { to, slot } of ways.slice(0, -1)) enter(tokens.take(deal), to, slot);
      return ways.at(-1);
    }
    const drawn = random();
    return ways.find(({ upTo }) => drawn < upTo) ?? ways.at(-1);
  };

  let next = 0;
  let arrival = deals > 0 && starts.length > 0 ? gap() : Infinity;
  for (;;) {
    if (arrival <= events.nextTime) {
      if (arrival === Infinity) break;
      now = arrival;
      const deal = next++;
      if (tell && next % tellEvery === 0) tell(next);
      began[deal] = now;
      if (deal === counted) countedFrom = now;
      lastArrival = now;
      const start = starts.length === 1 ? 0 : Math.floor(random() * starts.length);
      arrival = next < deals ? now + gap() : Infinity;
      if (arrival === Infinity) horizon = now;
      enter(tokens.take(deal), starts[start] ?? -1, 0);
      continue;
    }
    now = events.nextTime;
    const token = events.pop();
    const node = tokens.at[token] ?? -1;
    if (works[node]) {
      const lane = laneOf[node] ?? 0;
      free[lane] = (free[lane] ?? 0) + 1;
      const waiting = heads[lane] ?? -1;
      if (waiting >= 0) {
        heads[lane] = tokens.behind[waiting] ?? -1;
        if ((heads[lane] ?? -1) < 0) tails[lane] = -1;
        queue[lane] = (queue[lane] ?? 0) - 1;
        serve(waiting, tokens.at[waiting] ?? -1);
      }
    }
    const way = leave(tokens.deal[token] ?? 0, node);
    enter(token, way?.to ?? -1, way?.slot ?? 0);
  }
  const minutes = Math.max(lastArrival - (Number.isFinite(countedFrom) ? countedFrom : 0), 1);
  return summarise({
    model,
    lead: lead.subarray(counted),
    visits,
    waited,
    worked,
    busy,
    paused,
    crew,
    longest,
    laneOf,
    minutes,
    dealsPerWeek,
  });
}
