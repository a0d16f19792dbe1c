import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, isoDateField, lineField } from '#base/http/fields.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';

import { roleCodeField } from '../../roles/catalogue-contract.ts';
import { loggedKinds } from '../rules/settings.ts';
import type { AbsenceId } from './absence.ts';

const dayField = z.int().min(0).max(6).meta({ description: 'Monday 0' });
const clockField = z.int().min(0).max(1440).meta({ description: 'minutes since midnight' });
const span = { day: dayField, from: clockField, to: clockField };
const spanShape = z.object(span);

const pointsShape = z
  .array(z.array(z.int().min(0).max(1000)).length(48))
  .min(5)
  .max(7)
  .meta({ description: 'per day from Monday on, per half-hour of the day' });

const settingsShape = z.object({
  working: z.array(spanShape).max(35),
  profiles: z
    .array(z.object({ id: z.string().min(1).max(40), name: lineField(60), points: pointsShape }))
    .min(1)
    .max(12),
  blocks: z.object({
    minimumMinutes: z.int().min(15).max(480),
    limitMinutes: z.int().min(15).max(600),
    switchPoints: z.int().min(0).max(10_000),
  }),
  fairnessPercent: z.int().min(0).max(100),
  dutchHolidays: z.boolean(),
  periods: z
    .array(
      z.object({
        name: lineField(60),
        from: isoDateField,
        to: isoDateField,
        effect: z.enum(['closed', 'quiet']),
      }),
    )
    .max(60),
  counts: z.array(z.enum(loggedKinds)).max(loggedKinds.length),
  usualMinutes: z.object(
    Object.fromEntries(loggedKinds.map((kind) => [kind, z.int().min(0).max(480)])) as Record<
      (typeof loggedKinds)[number],
      z.ZodInt
    >,
  ),
});

const ruled = { settings: settingsShape, version: z.int().min(0) };

export const getRhythmSettings = endpoint({
  method: 'GET',
  path: '/api/v1/rhythm-settings',
  summary:
    'What the sales rhythm reckons with: hours, worth of half-hours, blocks, closed periods; version 0 is unchanged',
  input: z.object({}),
  output: z.object({ ...ruled, may: z.object({ design: z.boolean() }) }),
});

export const putRhythmSettings = endpoint({
  method: 'PUT',
  path: '/api/v1/rhythm-settings',
  summary: 'Change what the sales rhythm reckons with',
  input: z.object(ruled),
  output: z.object(ruled),
});

const learnedHour = z.object({
  day: dayField,
  hour: z.int(),
  calls: z.int(),
  answered: z.int(),
  share: z.number(),
});

export const getLearnedValue = endpoint({
  method: 'GET',
  path: '/api/v1/rhythm-settings/learned',
  summary:
    'What half-hours are worth after the own log: the share of calls answered; null where nothing was logged',
  input: z.object({}),
  output: z.object({
    learned: z
      .object({ points: pointsShape, hours: z.array(learnedHour), calls: z.int(), mean: z.number() })
      .nullable(),
  }),
});

const weekFields = {
  working: z.array(spanShape).max(35),
  travelDays: z.array(dayField).max(7),
  profile: z.string().min(1).max(40),
  appointments: z.array(z.object({ ...span, name: lineField(80) })).max(40),
};

const teamMemberShape = z.object({
  id: idOf<MemberId>(),
  name: z.string(),
  teamId: idOf<TeamId>().nullable(),
  roles: z.array(z.object({ role: roleCodeField, sharePercent: z.int(), sells: z.boolean() })),
  ...weekFields,
  /** Has hours of its own; else those of everybody. */
  own: z.boolean(),
  version: z.int(),
  may: z.object({ edit: z.boolean() }),
});

export const listRhythmTeam = endpoint({
  method: 'GET',
  path: '/api/v1/rhythm-team',
  summary: 'Everybody with a role and when they work: hours, days on the road, appointments that stand',
  input: z.object({}),
  output: z.object({ members: z.array(teamMemberShape) }),
});

export const putMemberWeek = endpoint({
  method: 'PUT',
  path: '/api/v1/rhythm-team/:memberId',
  summary: 'Say when somebody works; version 0 where they had the hours of everybody',
  input: z.object({ memberId: idOf<MemberId>(), ...weekFields, version: z.int().min(0) }),
  output: z.object({ ...weekFields, version: z.int() }),
});

const absenceShape = z.object({
  id: idOf<AbsenceId>(),
  memberId: idOf<MemberId>(),
  from: isoDateField,
  to: isoDateField,
});

export const listAbsences = endpoint({
  method: 'GET',
  path: '/api/v1/absences',
  summary: 'Who is away when, from today or a given day on; reasons are not kept',
  input: z.object({ from: isoDateField.optional() }),
  output: z.object({ absences: z.array(absenceShape) }),
});

export const addAbsence = endpoint({
  method: 'POST',
  path: '/api/v1/absences',
  summary: 'Say that somebody is away from a day up to and including another',
  input: z.object({ memberId: idOf<MemberId>(), from: isoDateField, to: isoDateField }),
  output: absenceShape,
});

export const removeAbsence = endpoint({
  method: 'DELETE',
  path: '/api/v1/absences/:absenceId',
  summary: 'Take an absence back',
  input: z.object({ absenceId: idOf<AbsenceId>() }),
  output: z.null(),
});
