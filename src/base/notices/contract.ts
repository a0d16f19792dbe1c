import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf } from '#base/http/fields.ts';
import type { NoticeId } from '#base/kernel/id.ts';

export const noticeShape = z.object({
  id: idOf<NoticeId>(),
  kind: z.string(),
  says: z.object({ nl: z.string(), en: z.string() }),
  quote: z.string().nullable().describe('what somebody wrote, of which it speaks'),
  path: z.string().describe('where to look, within the application'),
  at: z.iso.datetime(),
  read: z.boolean(),
});
export type Notice = z.output<typeof noticeShape>;

export const listNotices = endpoint({
  method: 'GET',
  path: '/api/v1/me/notices',
  summary: 'What you were told by the bell: the newest fifty, and how many are unread',
  input: z.object({}),
  output: z.object({ notices: z.array(noticeShape), unread: z.int() }),
});

export const readNotices = endpoint({
  method: 'POST',
  path: '/api/v1/me/notices/read',
  summary: 'Mark what the bell told as read: those named, or all',
  input: z.object({ noticeIds: z.array(idOf<NoticeId>()).max(200).optional() }),
  output: z.object({ unread: z.int() }),
});
