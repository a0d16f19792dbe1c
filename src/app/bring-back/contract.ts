import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { obstacles } from '#app/export/archive/obstacles.ts';

/** What an archive says of itself, as whoever reads it back is told before. */
export const toldShape = z.object({
  organisation: z.string(),
  takenAt: z.iso.datetime(),
  /** taken by an earlier version of Cadans: what came later begins as it does in a new organisation */
  older: z.boolean(),
  rows: z.int(),
  /** how many there are of what people know by name */
  counts: z.object({
    deals: z.int(),
    accounts: z.int(),
    contacts: z.int(),
    activities: z.int(),
    members: z.int(),
    files: z.int(),
  }),
  /** the name of the member that one is again; null where one stays beside those of the archive */
  you: z.string().nullable(),
});
export type Told = z.output<typeof toldShape>;

const bringBackShape = z.object({
  /** what stands in this organisation and keeps an archive out; empty where one may come in */
  inTheWay: z.array(z.object({ what: z.enum(obstacles), rows: z.int() })),
  archive: z
    .object({
      fileName: z.string(),
      /** bytes */
      size: z.int(),
      told: toldShape,
      state: z.enum(['ready', 'running', 'done', 'failed']),
      /** of `told.rows` */
      rowsDone: z.int(),
      stopping: z.boolean(),
      /** why it failed, in words; null where it did not */
      failure: z.string().nullable(),
      finishedAt: z.iso.datetime().nullable(),
    })
    .nullable(),
});
export type BringBack = z.output<typeof bringBackShape>;

export const getBringBack = endpoint({
  method: 'GET',
  path: '/api/v1/bring-back',
  summary: 'Whether an archive can be read back into this organisation, which one waits, and how far it is',
  input: z.object({}),
  output: bringBackShape,
});

export const giveArchive = endpoint({
  method: 'POST',
  path: '/api/v1/bring-back',
  summary: 'Hand over an archive of an organisation (multipart/form-data, up to 4 GB); nothing changes yet',
  input: z.object({}),
  output: bringBackShape,
});

export const startBringBack = endpoint({
  method: 'POST',
  path: '/api/v1/bring-back/start',
  summary: 'Read the archive back, all or nothing; goes on after the answer',
  input: z.object({}),
  output: bringBackShape,
});

export const stopBringBack = endpoint({
  method: 'POST',
  path: '/api/v1/bring-back/stop',
  summary: 'Stop reading back; nothing of it stays, and it can be begun again',
  input: z.object({}),
  output: bringBackShape,
});

export const dropArchive = endpoint({
  method: 'DELETE',
  path: '/api/v1/bring-back',
  summary: 'Put the archive away; what it brought back stays',
  input: z.object({}),
  output: z.null(),
});
