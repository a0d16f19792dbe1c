import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { weekField } from '#base/http/fields.ts';

import { calendarFaults } from './faults.ts';

const calendarShape = z.object({
  host: z.string(),
  keepsTitles: z.boolean(),
  connectedAt: z.string(),
  fetchedAt: z.string().nullable(),
  fault: z.enum(calendarFaults).nullable(),
  /** What is ahead, and what of it is with a customer. */
  ahead: z.int(),
  withCustomer: z.int(),
  /** What the planner takes for appointments that stand. */
  standing: z.array(z.object({ day: z.int(), from: z.int(), to: z.int() })),
});

const answer = z.object({ calendar: calendarShape.nullable(), may: z.object({ connect: z.boolean() }) });

export const getOwnCalendar = endpoint({
  method: 'GET',
  path: '/api/v1/own-calendar',
  summary: 'One’s own connected calendar, without its address',
  input: z.object({}),
  output: answer,
});

export const putOwnCalendar = endpoint({
  method: 'PUT',
  path: '/api/v1/own-calendar',
  summary: 'Connect a calendar by its secret iCal address, or change what is kept of it',
  input: z.object({
    url: z.string().trim().max(2000).nullable().describe('null keeps the address that there is'),
    keepsTitles: z.boolean(),
  }),
  output: answer,
});

export const fetchOwnCalendar = endpoint({
  method: 'POST',
  path: '/api/v1/own-calendar/fetch',
  summary: 'Read one’s connected calendar now',
  input: z.object({}),
  output: z.null(),
});

export const removeOwnCalendar = endpoint({
  method: 'DELETE',
  path: '/api/v1/own-calendar',
  summary: 'Disconnect the calendar; everything that was read from it goes',
  input: z.object({}),
  output: z.null(),
});

export const listOwnAppointments = endpoint({
  method: 'GET',
  path: '/api/v1/own-calendar/appointments',
  summary: 'What stands in one’s connected calendar in a week',
  input: z.object({ week: weekField }),
  output: z.object({
    appointments: z.array(
      z.object({
        day: z.string(),
        from: z.int(),
        to: z.int(),
        title: z.string().nullable(),
        withCustomer: z.boolean(),
      }),
    ),
  }),
});
