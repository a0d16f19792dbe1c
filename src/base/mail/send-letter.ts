import * as z from 'zod';

import { describeInstallationJob } from '#base/jobs/job.ts';

/** A letter on its way. Who gets it and about what can be read by administrators; what it says cannot. */
export const sendLetter = describeInstallationJob({
  name: 'mail.send',
  title: { nl: 'E-mail versturen', en: 'Send an e-mail' },
  data: z.object({
    to: z.string(),
    subject: z.string(),
    sealed: z.string(),
    replyTo: z.string().optional(),
    files: z.array(z.object({ name: z.string(), mediaType: z.string(), sealed: z.string() })).optional(),
    /** After this it would be of no use to the reader. */
    until: z.iso.datetime().optional(),
  }),
  about: ({ to, subject }) => `${subject} → ${to}`,
  // Some nine hours in all: as long as a mail server may be away for a night.
  retry: { limit: 14, delaySeconds: 10, longestSeconds: 3600 },
  concurrency: 2,
  onlyOnce: true,
  longestMinutes: 5,
});
