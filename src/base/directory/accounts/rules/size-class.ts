/**
 * The classes in which companies are counted, by the number of people who work there: the limits of the European
 * definition of micro, small and medium-sized enterprises (Recommendation 2003/361/EC, annex, article 2).
 */
export const sizeClasses = {
  micro: { from: 0, to: 9 },
  small: { from: 10, to: 49 },
  medium: { from: 50, to: 249 },
  large: { from: 250, to: null },
} as const;
export type SizeClass = keyof typeof sizeClasses;
export const sizeClassNames = Object.keys(sizeClasses) as SizeClass[];

export function sizeClassOf(employees: number): SizeClass {
  if (employees <= sizeClasses.micro.to) return 'micro';
  if (employees <= sizeClasses.small.to) return 'small';
  return employees <= sizeClasses.medium.to ? 'medium' : 'large';
}
