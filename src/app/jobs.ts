import { remindOfAction } from '#base/actions/jobs.ts';
import { remindOwner } from '#base/actions/reminders/remind.ts';
import { takeBackupJob, takingBackups, type BackupMeans } from '#base/backup/job.ts';
import { cleanInstallation, cleanOrganisation, cleanOutside, cleanWithin } from '#base/jobs/clean-up.ts';
import { doing, doingOverAll, type Job, type JobDescription } from '#base/jobs/job.ts';
import type { Mail } from '#base/mail/mail.ts';
import { sendLetter } from '#base/mail/send-letter.ts';
import type { WebhookSettings } from '#base/webhooks/commands.ts';
import { deliverDue } from '#base/webhooks/deliver.ts';
import { deliverWebhooks } from '#base/webhooks/jobs.ts';
import { tidyMeetings } from '#act/sales-meeting/commands/tidy-meetings.ts';
import { mailMinutesJob, tidyMeetingsJob } from '#act/sales-meeting/jobs.ts';
import { mailMinutes } from '#act/sales-meeting/minutes/mail-minutes.ts';
import { lookForSignalsJob } from '#check/signals/jobs.ts';
import { runSignals } from '#check/signals/running/run-signals.ts';
import { mailTasksOfDay, remindOfTask } from '#do/tasks/jobs.ts';
import { mailMorning } from '#do/tasks/reminders/mail-morning.ts';
import type { CalendarSettings } from '#plan/rhythm/own-calendar/commands.ts';
import { readCalendarsJob } from '#plan/rhythm/own-calendar/jobs.ts';
import { readCalendars } from '#plan/rhythm/own-calendar/read-calendars.ts';
import { designRhythm } from '#plan/rhythm/planner/jobs.ts';
import { runDesign } from '#plan/rhythm/planner/run-design.ts';
import { remind } from '#do/tasks/reminders/remind.ts';

import { bringBackJob } from './bring-back/job.ts';
import { doBringBack } from './bring-back/run.ts';
import { forgetOldExports } from './export/commands.ts';
import { exportJob, forgetExports } from './export/job.ts';
import { runExport } from './export/run-export.ts';
import { doImport } from './import/running/do-import.ts';
import { importJob } from './import/running/import-job.ts';
import { applyRetentionRules, forgetLetters, throwLettersAway } from './privacy/jobs.ts';
import { applyRetention } from './privacy/retention/commands.ts';
import { sessionsForJob, signedIn } from './privacy/retention/sessions.ts';
import type { FetchSettings } from './import/schedules/commands.ts';
import { doFetch } from './import/schedules/do-fetch.ts';
import { fetchJob } from './import/schedules/fetch-job.ts';

/** Every job that there is. One that is added here is given its work below. */
export const describedJobs: readonly JobDescription[] = [
  sendLetter,
  deliverWebhooks,
  importJob,
  fetchJob,
  exportJob,
  forgetExports,
  forgetLetters,
  applyRetentionRules,
  cleanOrganisation,
  cleanInstallation,
  remindOfTask,
  mailTasksOfDay,
  remindOfAction,
  mailMinutesJob,
  tidyMeetingsJob,
  lookForSignalsJob,
  takeBackupJob,
  designRhythm,
  bringBackJob,
  readCalendarsJob,
] as JobDescription[];

export type Means = {
  mail: Mail;
  webhooks: WebhookSettings;
  calendars: CalendarSettings;
  fetching: FetchSettings;
  address: string;
  backups: BackupMeans;
};

/** Every job with its work. */
export function jobsWith({ mail, webhooks, calendars, fetching, address, backups }: Means): Job[] {
  return [
    doingOverAll(sendLetter, (_installation, letter) => mail.deliver(letter)),
    doing(deliverWebhooks, (ctx, _nothing, { signal }) => deliverDue(ctx, webhooks, signal)),
    doImport,
    doFetch(fetching, mail, address),
    doing(exportJob, (ctx, { exportId }, work, installation) =>
      runExport(ctx, exportId, work, (member) => signedIn(installation, ctx.organisationId, member)),
    ),
    doing(forgetExports, (ctx) => forgetOldExports(ctx)),
    doingOverAll(forgetLetters, (installation, { addresses }) => throwLettersAway(installation, addresses)),
    doing(applyRetentionRules, (ctx, _nothing, _work, installation) =>
      applyRetention(ctx, sessionsForJob(installation)),
    ),
    doing(cleanOrganisation, (ctx) => cleanWithin(ctx)),
    doingOverAll(cleanInstallation, (installation) => cleanOutside(installation)),
    doing(remindOfTask, (ctx, data) => remind(ctx, data, { mail, address })),
    doing(mailTasksOfDay, (ctx) => mailMorning(ctx, { mail, address })),
    doing(mailMinutesJob, (ctx, data) => mailMinutes(ctx, data, { mail, address })),
    doing(tidyMeetingsJob, (ctx) => tidyMeetings(ctx)),
    doing(remindOfAction, (ctx, data) => remindOwner(ctx, data, { mail, address })),
    doing(lookForSignalsJob, (ctx, _nothing, work) => runSignals(ctx, work)),
    takingBackups(backups),
    doing(designRhythm, runDesign),
    doBringBack,
    doing(readCalendarsJob, (ctx, data, { signal }) => readCalendars(ctx, data, calendars, signal)),
  ];
}
