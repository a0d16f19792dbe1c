import { finding, type Finding } from './finding.ts';
import type { Paths } from './paths.ts';
import { likeness, trigrams } from './trigrams.ts';

/** Does a decision decide anything? One without a name in which several ways come together is no decision. */
export function decisionWithOneExit({ model, out, into }: Paths): Finding[] {
  return model.nodes
    .filter(({ id, kind }) => kind === 'decision' && out(id).length === 1)
    .filter(({ id, name }) => name.trim() !== '' || into(id).length < 2)
    .map(({ id, name }) => finding('decision-one-exit', 'warning', { kind: 'node', id }, { what: name }));
}

const alike = 0.75;

/** Do the exits of a decision have names that nobody can mix up? */
export function decisionWithSameNames({ model, out }: Paths): Finding[] {
  return model.nodes.flatMap(({ id, kind, name }) => {
    const exits = out(id);
    if (kind !== 'decision' || exits.length < 2) return [];
    const at = { kind: 'node', id } as const;
    const says = (other: string) => ({ what: name, other });
    if (exits.some((exit) => exit.name.trim() === ''))
      return [finding('decision-same-names', 'warning', at, says(''))];
    const names = exits.map((exit) => ({ name: exit.name.trim(), letters: trigrams(exit.name) }));
    for (const [i, a] of names.entries())
      for (const b of names.slice(i + 1))
        if (likeness(a.letters, b.letters) >= alike)
          return [finding('decision-same-names', 'warning', at, says(b.name))];
    return [];
  });
}
