/**
 * Who tries sixty members against ten ratios finds falls by chance. Each chance is raised so that, among those that
 * stay under a level, at most that part is expected to be chance (Benjamini and Hochberg, 1995; R's p.adjust "BH").
 * @param chances of each test, 0 to 1, in any order
 * @returns the raised chances in the same order
 */
export function heldAgainstChance(chances: readonly number[]): number[] {
  const order = chances.map((chance, at) => ({ chance, at })).sort((a, b) => b.chance - a.chance);
  const raised = Array.from<number>({ length: chances.length });
  let least = 1;
  order.forEach(({ chance, at }, fromTop) => {
    const rank = chances.length - fromTop;
    least = Math.min(least, (chance * chances.length) / rank);
    raised[at] = least;
  });
  return raised;
}
