import { mkdir, statfs } from 'node:fs/promises';

import { Command } from 'commander';
import pg from 'pg';

import { areScheduled } from '#base/backup/agreed.ts';
import { weighFolder } from '#base/backup/keep-backup.ts';
import { surveyBackups } from '#base/backup/record.ts';
import { standingOf } from '#base/backup/rules/standing.ts';
import { findRunning } from '#base/db/embedded/server.ts';
import { pendingMigrations } from '#base/db/migrate.ts';
import { connectionOptions } from '#base/db/pools.ts';
import { scanned } from '#base/files/scanning/clamd.ts';
import { surveyJobs, type JobSurvey } from '#base/jobs/survey.ts';

import { readSettings, type Settings } from '../settings.ts';
import { version } from '../version.ts';
import { builtScreens } from './build-screens.ts';
import { exitCodes, explain } from './failure.ts';
import { installationSecrets, openPlace } from './installation.ts';
import { progressLine } from './progress.ts';

type Finding = { what: string; found: string; fine: boolean };

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('what runs where, versions, disk, pending migrations; exit code 1 when something is wrong')
    .option('--json', 'answer with one JSON object')
    .action(async ({ json }: { json?: boolean }) => {
      const findings = await examine(readSettings(process.env, process.cwd()));
      if (json) process.stdout.write(`${JSON.stringify({ findings })}\n`);
      else
        for (const { what, found, fine } of findings)
          process.stdout.write(`${fine ? ' ' : '!'} ${what.padEnd(14)} ${found}\n`);
      if (findings.some(({ fine }) => !fine)) process.exitCode = exitCodes.failed;
    });
}

async function examine(settings: Settings): Promise<Finding[]> {
  const fine = (what: string, found: string): Finding => ({ what, found, fine: true });
  return [
    fine('Cadans', version),
    fine('Node', `${process.version} at ${process.execPath}`),
    fine('Address', `${settings.address}, listening on ${settings.host}:${settings.port}`),
    await application(settings),
    ...(await database(settings)),
    ...(await backups(settings)),
    await disk(settings),
    fine('Screens', builtScreens() ? 'built' : 'not built yet (npm start does it)'),
    fine(
      'Mail',
      settings.smtpUrl === undefined ? 'not set: links are shown on the screen' : 'set (SMTP_URL)',
    ),
    ...(await scanner(settings)),
    fine('Sign-up', whoMaySignUp(settings)),
    await secret(settings),
  ];
}

/** What is proven of the address of whoever begins an organisation, and what is not. */
function whoMaySignUp({ signUp, smtpUrl }: Settings): string {
  if (signUp === 'first') return 'the first person only; everybody else is invited';
  return smtpUrl === undefined
    ? 'open to everybody; without mail (SMTP_URL) nobody proves that the address they give is theirs, and signing up tells whether it has an account'
    : 'open to everybody, who prove their mailbox by a link first';
}

async function application({ port, host }: Settings): Promise<Finding> {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const running = await fetch(`http://${name}:${port}/healthz`, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  );
  return { what: 'Application', found: running ? 'running' : 'not running', fine: true };
}

async function database(settings: Settings): Promise<Finding[]> {
  const running = settings.databaseUrl === undefined ? await findRunning(settings.dataDir) : null;
  try {
    const opened = await openPlace(settings, 'shared', progressLine());
    try {
      const pending = await pendingMigrations(opened.place);
      const client = new pg.Client(connectionOptions(opened.place, 'owner'));
      await client.connect();
      const { rows } = await client.query<{ version: string; size: string }>(
        `SELECT current_setting('server_version') AS version, pg_size_pretty(pg_database_size(current_database())) AS size`,
      );
      const jobs = await surveyJobs(client);
      await client.end();
      const [row] = rows;
      return [
        {
          what: 'Database',
          found: `${opened.describe}${running ? `, process ${running.pid}` : ''}; version ${row?.version}, ${row?.size}`,
          fine: true,
        },
        {
          what: 'Migrations',
          found: pending.length === 0 ? 'up to date' : `to do: ${pending.map(({ name }) => name).join(', ')}`,
          fine: true,
        },
        ...(jobs ? tellJobs(jobs) : []),
      ];
    } finally {
      await opened.close();
    }
  } catch (error) {
    return [{ what: 'Database', found: explain(error).message, fine: false }];
  }
}

function tellJobs({ workers, running, waiting, later, failed }: JobSurvey): Finding[] {
  const nobody = workers === 0 && waiting > 0;
  const counts = `${running} running, ${waiting} waiting, ${later} for later`;
  return [
    {
      what: 'Jobs',
      found: `${counts}; done by ${workers === 1 ? '1 process' : `${workers} processes`}`,
      fine: !nobody,
    },
    ...failed.map(({ name, count, latest }) => ({
      what: 'Failed jobs',
      found: `${name}: ${count}; the last one: ${latest || 'no reason given'}`,
      fine: false,
    })),
  ];
}

async function backups(settings: Settings): Promise<Finding[]> {
  const { backups: agreed, dataDir } = settings;
  const folder = agreed.folder === null ? null : await weighFolder(agreed.folder);
  const when = areScheduled(agreed) ? `every night at ${agreed.at}` : 'none by itself';
  const lock = agreed.passphrase === undefined ? 'not closed' : 'closed with a passphrase';
  const same = agreed.folder?.startsWith(dataDir) ? ', on the disk of the database' : '';
  const place =
    folder === null
      ? 'no folder (BACKUP_FOLDER)'
      : `${folder.files} in ${agreed.folder}${same}, ${megabytes(folder.bytes)}`;
  const said: Finding[] = [{ what: 'Backups', found: `${when}, ${lock}; ${place}`, fine: true }];
  const survey = await openPlace(settings, 'shared', progressLine()).then(
    async (opened) => surveyBackups(opened.place).finally(() => opened.close()),
    () => null, // said above, of the database
  );
  if (survey === null) return said;
  const standing = standingOf(survey, areScheduled(agreed), new Date());
  const last =
    survey.lastKept === null
      ? 'none yet'
      : `${survey.lastKept.toISOString()}, ${megabytes(survey.lastBytes ?? 0)}, ${survey.lastDetails}`;
  const wrong = standing === 'failed' ? `; the one after it failed: ${survey.why}` : '';
  said.push({
    what: 'Last backup',
    found: `${last}${wrong}${standing === 'late' ? '; a newer one should be there' : ''}`,
    fine: standing !== 'failed' && standing !== 'late',
  });
  return said;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

const leastFreeBytes = 1024 ** 3;

async function disk({ dataDir, databaseUrl }: Settings): Promise<Finding> {
  if (databaseUrl !== undefined) return { what: 'Disk', found: 'the database’s own', fine: true };
  await mkdir(dataDir, { recursive: true });
  const { bavail, bsize } = await statfs(dataDir);
  const free = bavail * bsize;
  return {
    what: 'Disk',
    found: `${(free / 1024 ** 3).toFixed(1)} GB free at ${dataDir}`,
    fine: free > leastFreeBytes,
  };
}

async function scanner({ scanner: place }: Settings): Promise<Finding[]> {
  if (!place) return [];
  const found = await scanned(place, nothingMuch()).then(
    (virus) => (virus === null ? null : `it finds ${virus} in a line of text`),
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return [{ what: 'Virus scanner', found: found ?? 'answers (CLAMD)', fine: found === null }];
}

async function* nothingMuch() {
  yield Buffer.from('Cadans');
}

async function secret(settings: Settings): Promise<Finding> {
  const { secret: given, databaseUrl, dataDir } = settings;
  const before = (await installationSecrets(settings)).length - 1;
  const earlier = before === 0 ? '' : `; ${before} earlier still open: later "cadans secret forget"`;
  if (given !== undefined) return { what: 'Secret', found: `set (CADANS_SECRET)${earlier}`, fine: true };
  const found =
    databaseUrl === undefined
      ? `kept in ${dataDir}`
      : `kept in ${dataDir}: set CADANS_SECRET when several run`;
  return { what: 'Secret', found: `${found}${earlier}`, fine: true };
}
