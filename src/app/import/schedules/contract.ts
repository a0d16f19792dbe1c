import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, lineField, versionField } from '#base/http/fields.ts';
import type { ImportId, MappingId, ScheduleId } from '#base/kernel/id.ts';

import { everies, runOutcomes, scheduleKinds } from './words.ts';

const scheduleId = idOf<ScheduleId>();
const fields = {
  name: lineField(100),
  kind: z.enum(scheduleKinds),
  /** a folder that the installation allows, or an address with http or https */
  place: lineField(1000),
  /** null: as proposed each time */
  mappingId: idOf<MappingId>().nullable(),
  every: z.enum(everies),
  /** Monday 1 … Sunday 7; of a weekly one */
  weekday: z.int().min(1).max(7),
  /** `06:00`, on the organisation's clock; not of an hourly one */
  atTime: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
  active: z.boolean(),
};

export const scheduleShape = z.object({
  id: scheduleId,
  version: z.int(),
  ...fields,
  mappingName: z.string().nullable(),
  nextAt: z.iso.datetime().nullable(),
  /** the last ten times, the latest first */
  runs: z.array(
    z.object({
      startedAt: z.iso.datetime(),
      outcome: z.enum(runOutcomes),
      files: z.array(z.string()),
      importId: idOf<ImportId>().nullable(),
      /** why it failed, or what changed in the headers, in the reader's language */
      says: z.string().nullable(),
    }),
  ),
});

export const listSchedules = endpoint({
  method: 'GET',
  path: '/api/v1/import-schedules',
  summary: 'Imports that come back: where from, when, and what became of them',
  input: z.object({}),
  output: z.object({
    rows: z.array(scheduleShape),
    /** folders that may be read here; none where the installation allows none */
    folders: z.array(z.string()),
  }),
});

export const addSchedule = endpoint({
  method: 'POST',
  path: '/api/v1/import-schedules',
  summary: 'Import from a folder or an address again and again',
  input: z.object(fields),
  output: z.object({ scheduleId }),
});

export const changeSchedule = endpoint({
  method: 'PUT',
  path: '/api/v1/import-schedules/:scheduleId',
  summary: 'Change an import that comes back, or let it rest',
  input: z.object({ scheduleId, version: versionField, ...fields }),
  output: z.null(),
});

export const runScheduleNow = endpoint({
  method: 'POST',
  path: '/api/v1/import-schedules/:scheduleId/run',
  summary: 'Do not wait for the next time',
  input: z.object({ scheduleId }),
  output: z.null(),
});

export const deleteSchedule = endpoint({
  method: 'DELETE',
  path: '/api/v1/import-schedules/:scheduleId',
  summary: 'Throw away an import that comes back; what it imported stays',
  input: z.object({ scheduleId }),
  output: z.null(),
});
