export type Conflict = {
  /** What cannot go together, by number. */
  items: number[];
  /** Whether no smaller set exists; else it only holds that none of these can be missed. */
  smallest: boolean;
};

/**
 * A smallest set that cannot go together, after A. Ignatiev et al., "Smallest MUS extraction with minimal hitting set
 * duality", CP 2015: a smallest set that touches every known correction is tried; where it fits, it is grown as far as
 * it fits, and what is left over is the next correction. After `rounds` it is content with a set of which every part
 * is needed. Answers null where all fit.
 */
export function smallestConflict(
  count: number,
  fits: (items: readonly number[]) => boolean,
  rounds: number,
): Conflict | null {
  const all = Array.from({ length: count }, (_, i) => i);
  if (fits(all)) return null;
  const corrections: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    const candidate = smallestHitting(corrections);
    if (!fits(candidate)) return { items: candidate.toSorted((a, b) => a - b), smallest: true };
    const grown = grow(candidate, all, fits);
    corrections.push(all.filter((i) => !grown.includes(i)));
  }
  let needed = all;
  for (const i of all) {
    const rest = needed.filter((other) => other !== i);
    if (!fits(rest)) needed = rest;
  }
  return { items: needed, smallest: false };
}

/** Adds by halves what still fits, so that many that fit cost few questions. */
function grow(
  seed: readonly number[],
  all: readonly number[],
  fits: (items: readonly number[]) => boolean,
): number[] {
  let grown = [...seed];
  const add = (more: readonly number[]) => {
    if (more.length === 0) return;
    if (fits([...grown, ...more])) {
      grown = [...grown, ...more];
      return;
    }
    if (more.length === 1) return;
    const half = more.length >> 1;
    add(more.slice(0, half));
    add(more.slice(half));
  };
  add(all.filter((i) => !seed.includes(i)));
  return grown;
}

/** A smallest set that has one of each; by trying sizes from below, branching on the shortest that is not hit. */
function smallestHitting(sets: readonly (readonly number[])[]): number[] {
  const search = (chosen: number[], room: number): number[] | null => {
    const open = sets.filter((set) => !set.some((i) => chosen.includes(i)));
    if (open.length === 0) return chosen;
    if (room === 0 || disjoint(open) > room) return null;
    const shortest = open.reduce((a, b) => (b.length < a.length ? b : a));
    for (const i of shortest) {
      const hit = search([...chosen, i], room - 1);
      if (hit) return hit;
    }
    return null;
  };
  for (let size = 0; ; size++) {
    const found = search([], size);
    if (found) return found;
  }
}

/** How many of these share nothing, counted greedily: at least so many must be chosen. */
function disjoint(sets: readonly (readonly number[])[]): number {
  const used = new Set<number>();
  let count = 0;
  for (const set of sets)
    if (!set.some((i) => used.has(i))) {
      count += 1;
      for (const i of set) used.add(i);
    }
  return count;
}
