import * as z from 'zod';

export const manifestName = 'cadans-archive.json';

/** What an archive says of itself: its form, the schema that it was taken from, and how many rows each table has. */
export const manifestShape = z.object({
  form: z.literal('cadans-archive-1'),
  /** The newest migration of the database that it was taken from. */
  schema: z.string(),
  takenAt: z.iso.datetime(),
  organisation: z.object({
    name: z.string(),
    timeZone: z.string(),
    currency: z.string(),
    language: z.enum(['nl', 'en']),
  }),
  /** `rows` counts what is there now; before all was written nobody knows it. */
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int(), sha256: z.string() }),
  ),
});
export type Manifest = z.output<typeof manifestShape>;

export const tableFile = (name: string) => `tables/${name}.ndjson`;
