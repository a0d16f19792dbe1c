import type { PgBoss, Schedule } from 'pg-boss';

import { amsterdam } from '#base/kernel/date.ts';
import type { OrganisationId } from '#base/kernel/id.ts';

import type { Installation, JobDescription } from './job.ts';

type Wanted = {
  name: string;
  key: string;
  cron: string;
  zone: string;
  organisationId: OrganisationId | null;
};

/**
 * Brings the schedules in the database in line with the jobs that this version has and the organisations that there
 * are: over the installation on Amsterdam's clock, within an organisation on its own.
 */
export async function keepSchedules(
  boss: PgBoss,
  jobs: readonly JobDescription[],
  installation: Installation,
): Promise<void> {
  const wanted = await wantedSchedules(jobs, installation);
  const present = await boss.getSchedules();
  const same = (a: { name: string; key: string }, b: { name: string; key: string }) =>
    a.name === b.name && a.key === b.key;
  for (const schedule of present)
    if (!wanted.some((one) => same(one, schedule))) await boss.unschedule(schedule.name, schedule.key);
  for (const one of wanted)
    if (!present.some((schedule) => same(one, schedule) && isAsWanted(schedule, one)))
      await boss.schedule(one.name, one.cron, null, {
        tz: one.zone,
        // What fell in a time without Cadans is made up for, once.
        missed: 'once',
        ...(one.key ? { key: one.key } : {}),
        ...(one.organisationId ? { group: { id: one.organisationId } } : {}),
      });
}

function isAsWanted(schedule: Schedule, one: Wanted): boolean {
  return schedule.cron === one.cron && schedule.timezone === one.zone;
}

async function wantedSchedules(
  jobs: readonly JobDescription[],
  installation: Installation,
): Promise<Wanted[]> {
  const timed = jobs.flatMap(({ name, scope, schedule }) =>
    schedule ? [{ name, scope, cron: schedule.cron }] : [],
  );
  const wanted: Wanted[] = timed
    .filter(({ scope }) => scope === 'installation')
    .map(({ name, cron }) => ({ name, key: '', cron, zone: amsterdam, organisationId: null }));
  const within = timed.filter(({ scope }) => scope === 'organisation');
  if (within.length === 0) return wanted;
  for (const organisationId of await installation.organisations()) {
    const zone = (await installation.inside(organisationId))?.organisation.timeZone;
    if (zone === undefined) continue;
    for (const { name, cron } of within)
      wanted.push({ name, key: organisationId, cron, zone, organisationId });
  }
  return wanted;
}
