import type * as z from 'zod';

import type { Context } from '#base/db/context.ts';
import type { JobId, MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';

/** What is known of a job before it is done: enough to send it, to wait for it and to show it. */
export type JobDescription<Data extends z.ZodType = z.ZodType> = {
  /** One word, of the slice: `mail.send`. Never changed once it was released: jobs wait under it. */
  readonly name: string;
  /** What people read of it. */
  readonly title: Record<Language, string>;
  /** `organisation`: works in one, and sees no other. `installation`: works over all, or outside of them. */
  readonly scope: 'organisation' | 'installation';
  /**
   * Whose accounts and deals it sees: those of the member who asked for it, or everything, where it does the
   * organisation's own business (keeping up, telling, matching) and hands nothing to who asked.
   */
  readonly sees: 'as-asker' | 'everything';
  readonly data: Data;
  /** Which one it is, for who looks through the jobs: an address, a file's name. */
  readonly about?: (data: z.output<Data>) => string;
  /** How often it is tried again after a failure, and after how long: twice as long each time, up to a limit. */
  readonly retry: { limit: number; delaySeconds: number; longestSeconds: number };
  /**
   * How many of those with the same key (or none) may be: any number; one that waits (`short`); one that runs
   * (`singleton`); one that waits and one that runs (`stately`); one at all (`exclusive`). Whoever is one too many
   * is not sent.
   */
  readonly policy: 'standard' | 'short' | 'singleton' | 'stately' | 'exclusive';
  /** How many one process does at the same time. */
  readonly concurrency: number;
  /** A job that takes longer than this is stopped and tried again. At most a day. */
  readonly longestMinutes: number;
  /** How late a job for later may be picked up; one for now is picked up at once. */
  readonly dueWithinSeconds: number;
  /** Not done again when a backup is put back: what was asked for then has been done since. */
  readonly onlyOnce?: boolean;
  /** When it sends itself, without data: cron, on Amsterdam's clock or in each organisation on its own. */
  readonly schedule?: { cron: string };
};

/** What a job that runs may know of itself. */
export type Work = {
  readonly jobId: JobId;
  /** The member whose request sent it, or null. */
  readonly by: MemberId | null;
  /** 1 at the first try. */
  readonly attempt: number;
  readonly isLastAttempt: boolean;
  /** Aborted when it was cancelled, takes too long or the process stops; a job that stops then is handed back. */
  readonly signal: AbortSignal;
  /** Says how far it is; cheap to call often. `total` null where nobody knows. */
  progress(done: number, total?: number | null): void;
};

/** What a job over the installation may use. */
export type Installation = {
  /** The ids of the organisations that there are, invented ones too. */
  organisations(): Promise<OrganisationId[]>;
  /** The way into one of them, or null where it is gone. */
  inside(organisationId: OrganisationId): Promise<Context | null>;
  /** A statement as the role that hands out the jobs. */
  onJobs(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** A statement as the role that lets people in. */
  onIdentities(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
};

type Result = Promise<void> | Promise<Record<string, unknown>>;

/** A job with its work. What it answers is kept with it. */
export type Job<Data extends z.ZodType = z.ZodType> = JobDescription<Data> & {
  readonly work: (
    place: { ctx: Context | null; installation: Installation },
    data: z.output<Data>,
    work: Work,
  ) => Result;
};

type Wish<Data extends z.ZodType> = Pick<JobDescription<Data>, 'name' | 'title' | 'data'> &
  Partial<Omit<JobDescription<Data>, 'name' | 'title' | 'data' | 'scope'>>;

const standard = {
  sees: 'as-asker',
  retry: { limit: 4, delaySeconds: 5, longestSeconds: 900 },
  policy: 'standard',
  concurrency: 1,
  longestMinutes: 15,
  dueWithinSeconds: 20,
} as const;

/** Describes a job within one organisation, whose work is given later, where the application is put together. */
export function describeJob<Data extends z.ZodType>(wish: Wish<Data>): JobDescription<Data> {
  return { ...standard, ...wish, scope: 'organisation' };
}

/** Describes a job over the installation. */
export function describeInstallationJob<Data extends z.ZodType>(wish: Wish<Data>): JobDescription<Data> {
  return { ...standard, ...wish, scope: 'installation' };
}

/** Gives a described job within an organisation its work. */
export function doing<Data extends z.ZodType>(
  described: JobDescription<Data>,
  run: (ctx: Context, data: z.output<Data>, work: Work, installation: Installation) => Result,
): Job {
  return {
    ...described,
    work: ({ ctx, installation }, data, work) => {
      if (ctx === null) throw new GiveUp('the organisation is gone');
      return run(ctx, data as z.output<Data>, work, installation);
    },
  } as Job;
}

/** Gives a described job over the installation its work. */
export function doingOverAll<Data extends z.ZodType>(
  described: JobDescription<Data>,
  run: (installation: Installation, data: z.output<Data>, work: Work) => Result,
): Job {
  return {
    ...described,
    work: ({ installation }, data, work) => run(installation, data as z.output<Data>, work),
  } as Job;
}

/** Thrown by a job that would fail again just as well: it is not tried again. */
export class GiveUp extends Error {}
