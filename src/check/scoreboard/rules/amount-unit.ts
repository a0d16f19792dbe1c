/** From here on a week's amount no longer fits its column, and is written in thousands. */
const widestCents = 1_000_000_00;

/** By how many cents a row of amounts is divided to fit under each other: whole units, or thousands. */
export function amountUnit(values: readonly (number | null)[]): { cents: number; thousands: boolean } {
  const thousands = values.some((value) => value !== null && Math.abs(value) >= widestCents);
  return { cents: thousands ? 1000_00 : 1_00, thousands };
}
