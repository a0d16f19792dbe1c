import type { Kysely } from 'kysely';

/** Every table behind the organisations' wall. A slice adds its own in its `table.ts`. */
// oxlint-disable-next-line typescript/no-empty-object-type, typescript/no-empty-interface -- slices merge their tables into it
export interface Database {}

/** A transaction in one organisation. */
export type Tx = Kysely<Database>;
