import * as z from 'zod';

export const headName = 'cadans-backup.json';
export const contentsName = 'contents.json';
/** The jobs that wait stand among the tables under a name of their own. */
export const jobsName = 'jobs.waiting';

/** The first part: what a reader must know before the rows come. */
export const headShape = z.object({
  form: z.literal('cadans-backup-1'),
  /** The Cadans that made it. */
  version: z.string(),
  takenAt: z.iso.datetime(),
  postgres: z.string(),
  /** Every migration of the database, in the order in which they ran there. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  /** Recognises the installation's secret; the secret itself only in a backup that is closed with a passphrase. */
  secret: z.object({ fingerprint: z.string(), value: z.string().optional() }),
});
export type Head = z.output<typeof headShape>;

/** The last part: what must have come by. A backup without it was cut. */
export const contentsShape = z.object({
  headSha256: z.string(),
  tables: z.array(z.object({ name: z.string(), rows: z.int(), bytes: z.int(), sha256: z.string() })),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() })),
});
export type Contents = z.output<typeof contentsShape>;

export const pieceName = (table: string, piece: number) =>
  `tables/${table}/${String(piece).padStart(6, '0')}.copy`;

/** The table that a part belongs to, or null. */
export const tableOfPiece = (name: string) => /^tables\/([^/]+)\/\d{6,}\.copy$/.exec(name)?.[1] ?? null;
