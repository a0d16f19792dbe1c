import { strengths, type Strength } from './finding.ts';

type Ranked = {
  strength: Strength;
  chance: number | null;
  foundOn: string;
  id: string;
  turn: 'worse' | 'better';
};

/** What is worse before what is better, then by how sure, then the least likely by chance, the newest first. */
export function strongestFirst(a: Ranked, b: Ranked): number {
  return (
    Number(a.turn === 'better') - Number(b.turn === 'better') ||
    strengths.indexOf(a.strength) - strengths.indexOf(b.strength) ||
    // What was counted is surer than any chance.
    (a.chance ?? 0) - (b.chance ?? 0) ||
    (a.foundOn < b.foundOn ? 1 : a.foundOn > b.foundOn ? -1 : a.id < b.id ? 1 : -1)
  );
}
