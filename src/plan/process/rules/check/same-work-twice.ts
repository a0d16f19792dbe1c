import type { ProcessNode } from '../model.ts';
import { finding, type Finding } from './finding.ts';
import type { Paths } from './paths.ts';
import { trigrams } from './trigrams.ts';

const alike = 0.6;

/** Is the same work done in two places: steps with nearly the same name, or with the same document? */
export function sameWorkTwice({ work }: Paths): Finding[] {
  const own = work.filter(({ calls }) => calls === null);
  return pairsAlike(own).map(([a, b]) =>
    finding('same-work-twice', 'hint', { kind: 'node', id: b.id }, { what: b.name, other: a.name }, [a.id]),
  );
}

/** Pairs, found by the letter groups that they have in common, so that most pairs are never looked at. */
function pairsAlike(nodes: readonly ProcessNode[]): [ProcessNode, ProcessNode][] {
  const sizes: number[] = [];
  const holders = new Map<string, number[]>();
  const pairs: [ProcessNode, ProcessNode][] = [];
  const counts = new Float64Array(nodes.length);
  nodes.forEach((node, i) => {
    const seen: number[] = [];
    const see = (key: string, weight: number) => {
      const earlier = holders.get(key);
      for (const j of earlier ?? []) {
        const before = counts[j] ?? 0;
        if (before === 0) seen.push(j);
        counts[j] = before + weight;
      }
      if (earlier) earlier.push(i);
      else holders.set(key, [i]);
    };
    const groups = trigrams(node.name);
    sizes.push(groups.size);
    for (const group of groups) see(group, 1);
    for (const url of new Set(node.documents.map((document) => document.url.trim())))
      if (url !== '') see(` ${url}`, 1e6);
    let best = -1;
    let most = 0;
    for (const j of seen) {
      const count = counts[j] ?? 0;
      counts[j] = 0;
      if (count < most || (count === most && j > best)) continue;
      const same = count / ((sizes[j] ?? 0) + groups.size - count) >= alike;
      if (count < 1e6 && (!same || numbered(node, nodes[j]))) continue;
      best = j;
      most = count;
    }
    const other = nodes[best];
    if (other) pairs.push([other, node]);
  });
  return pairs;
}

/** "Follow up 1" and "Follow up 2" are told apart on purpose. */
function numbered(a: ProcessNode, b: ProcessNode | undefined): boolean {
  const digits = (text: string) => text.replaceAll(/\D+/g, ' ').trim();
  return b !== undefined && digits(a.name) !== digits(b.name);
}
