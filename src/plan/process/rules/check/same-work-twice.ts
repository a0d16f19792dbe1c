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
  nodes.forEach((node, i) => {
    const inCommon = new Map<number, number>();
    const see = (key: string, weight: number) => {
      const earlier = holders.get(key);
      for (const j of earlier ?? []) inCommon.set(j, (inCommon.get(j) ?? 0) + weight);
      if (earlier) earlier.push(i);
      else holders.set(key, [i]);
    };
    const groups = trigrams(node.name);
    sizes.push(groups.size);
    for (const group of groups) see(group, 1);
    for (const url of new Set(node.documents.map((document) => document.url.trim())))
      if (url !== '') see(` ${url}`, 1e6);
    const best = [...inCommon]
      .filter(([j, count]) => {
        if (count >= 1e6) return true;
        return count / ((sizes[j] ?? 0) + groups.size - count) >= alike && !numbered(node, nodes[j]);
      })
      .sort(([j, m], [k, n]) => n - m || j - k)[0];
    const other = best && nodes[best[0]];
    if (other) pairs.push([other, node]);
  });
  return pairs;
}

/** "Follow up 1" and "Follow up 2" are told apart on purpose. */
function numbered(a: ProcessNode, b: ProcessNode | undefined): boolean {
  const digits = (text: string) => text.replaceAll(/\D+/g, ' ').trim();
  return b !== undefined && digits(a.name) !== digits(b.name);
}
