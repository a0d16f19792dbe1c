import * as z from 'zod';

import { actionShape } from '#base/actions/contract.ts';
import { endpoint } from '#base/http/contract.ts';
import {
  countField,
  cursorField,
  flagField,
  idOf,
  isoDateField,
  lineField,
  versionField,
} from '#base/http/fields.ts';
import type { MeetingId, MeetingItemId, MeetingSeriesId, MemberId } from '#base/kernel/id.ts';

import { itemShape, meetingShape, partsField, seriesShape, timeField } from './shapes.ts';
import { issueStates, itemKinds, seriesKinds } from './words.ts';

export const listSeries = endpoint({
  method: 'GET',
  path: '/api/v1/meeting-series',
  summary: 'The meetings that come back, each with its next one and what the last thirteen came to',
  input: z.object({ archived: flagField.optional() }),
  output: z.object({ series: z.array(seriesShape), may: z.object({ add: z.boolean() }) }),
});

const seriesFields = {
  name: lineField(120),
  weekday: z.int().min(1).max(7),
  atTime: timeField,
  minutes: z.int().min(5).max(480),
  everyWeeks: z.int().min(1).max(13),
  leaderId: idOf<MemberId>().nullable(),
  attendeeIds: z.array(idOf<MemberId>()).min(1).max(100),
  parts: partsField,
  mailsMinutes: z.boolean(),
};

export const addSeries = endpoint({
  method: 'POST',
  path: '/api/v1/meeting-series',
  summary:
    'Start a meeting that comes back: a team’s, or one between you and somebody else, which nobody else sees. ' +
    'Without parts it gets the usual agenda',
  input: z.object({
    ...z.object(seriesFields).partial().shape,
    name: seriesFields.name,
    kind: z.enum(seriesKinds),
    weekday: seriesFields.weekday,
    atTime: seriesFields.atTime,
    attendeeIds: seriesFields.attendeeIds,
    firstOn: isoDateField.optional(),
  }),
  output: seriesShape,
});

export const editSeries = endpoint({
  method: 'PATCH',
  path: '/api/v1/meeting-series/:seriesId',
  summary: 'Change what is given of a series, or end it; the next meeting follows, those that were held stay',
  input: z.object({
    seriesId: idOf<MeetingSeriesId>(),
    version: versionField,
    ...z.object(seriesFields).partial().shape,
    archived: z.boolean().optional(),
  }),
  output: seriesShape,
});

export const listMeetings = endpoint({
  method: 'GET',
  path: '/api/v1/meetings',
  summary: 'Meetings that were held, newest first, found by a word in their minutes',
  input: z.object({
    seriesId: idOf<MeetingSeriesId>().optional(),
    text: z.string().trim().max(100).optional(),
    cursor: cursorField.optional(),
    limit: countField(1, 100).optional(),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        id: idOf<MeetingId>(),
        seriesName: z.string(),
        onDate: isoDateField,
        decisions: z.int(),
        actions: z.int(),
        due: z.int(),
        kept: z.int(),
        ratingTenths: z.int().nullable(),
        /** The words around what was sought. */
        excerpt: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
});

const one = { meetingId: idOf<MeetingId>() };
const ofMeeting = z.object({ ...one, version: versionField });

export const getMeeting = endpoint({
  method: 'GET',
  path: '/api/v1/meetings/:meetingId',
  summary: 'One meeting as everybody in it sees it now; once it was closed, with its minutes',
  input: z.object(one),
  output: meetingShape,
});

export const moveMeeting = endpoint({
  method: 'PATCH',
  path: '/api/v1/meetings/:meetingId',
  summary: 'Hold the next meeting on another day or time this once, or leave it out',
  input: z.object({
    ...ofMeeting.shape,
    onDate: isoDateField.optional(),
    atTime: timeField.optional(),
    skip: z.literal(true).optional(),
  }),
  output: meetingShape,
});

export const beginMeeting = endpoint({
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/begin',
  summary: 'Begin a meeting and lead it; what is still open and what the figures show comes onto the agenda',
  input: ofMeeting,
  output: meetingShape,
});

export const leadMeeting = endpoint({
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/leader',
  summary: 'Take the lead or hand it over; refused while somebody leads, unless one says to take it over',
  input: z.object({ ...ofMeeting.shape, leaderId: idOf<MemberId>(), takeOver: z.boolean().optional() }),
  output: meetingShape,
});

export const goTo = endpoint({
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/place',
  summary: 'Go to a part of the agenda, or to one issue within it; whoever leads',
  input: z.object({
    ...ofMeeting.shape,
    partKey: z.string().max(40),
    issueId: idOf<MeetingItemId>().nullable().optional(),
  }),
  output: meetingShape,
});

export const addItem = endpoint({
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/items',
  summary:
    'Bring something in: good news, how you stand, an issue, a note, a decision, a rating. The id is the sender’s, so that ' +
    'what was sent twice stands there once',
  input: z.object({
    ...one,
    id: idOf<MeetingItemId>(),
    kind: z.enum(itemKinds),
    partKey: z.string().max(40),
    text: z.string().trim().max(2000),
    value: z.int().min(0).max(10).nullable().optional(),
    issueId: idOf<MeetingItemId>().nullable().optional(),
  }),
  output: itemShape,
});

export const editItem = endpoint({
  method: 'PATCH',
  path: '/api/v1/meetings/:meetingId/items/:itemId',
  summary: 'Change a line: its words, its value, how an issue stands; remove it or put it back',
  input: z.object({
    ...one,
    itemId: idOf<MeetingItemId>(),
    version: versionField,
    text: z.string().trim().max(2000).optional(),
    value: z.int().min(0).max(10).nullable().optional(),
    state: z.enum(issueStates).optional(),
    removed: z.boolean().optional(),
  }),
  output: itemShape,
});

export const voteFor = endpoint({
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/items/:itemId/vote',
  summary: 'Vote for the issue that should go first, or take that back; everybody has three votes',
  input: z.object({ ...one, itemId: idOf<MeetingItemId>(), vote: z.boolean() }),
  output: itemShape,
});

export const agreeOn = endpoint({
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/actions',
  summary: 'Agree on an action in the meeting',
  input: z.object({
    ...one,
    title: lineField(300),
    ownerId: idOf<MemberId>(),
    dueOn: isoDateField,
    issueId: idOf<MeetingItemId>().nullable().optional(),
  }),
  output: actionShape,
});

export const beThere = endpoint({
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/presence',
  summary: 'Say that you are in the meeting; a screen says so every half minute',
  input: z.object(one),
  output: z.null(),
});

export const closeMeeting = endpoint({
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/close',
  summary: 'Close a meeting: its minutes are made and, a minute later, mailed',
  input: ofMeeting,
  output: meetingShape,
});

export const reopenMeeting = endpoint({
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/reopen',
  summary: 'Open a meeting again that was closed, as long as the next one has not begun',
  input: ofMeeting,
  output: meetingShape,
});

export const printMinutes = endpoint({
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/pdf',
  summary: 'The minutes of a meeting as a PDF, in the reader’s language',
  input: z.object(one),
  output: z.string(),
});
