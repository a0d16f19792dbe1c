import { keepRunning } from '#base/db/embedded/keep-running.ts';
import type { EmbeddedProgress } from '#base/db/embedded/server.ts';
import { migrate } from '#base/db/migrate.ts';
import type { DatabasePlace } from '#base/db/pools.ts';
import { prepareJobs } from '#base/jobs/prepare.ts';
import type { Secrets } from '#base/secrets/secrets.ts';

import { describedJobs } from '../jobs.ts';
import { makeSecretFile, readSecretFile, secretFileIn } from '../secrets/secret-file.ts';
import { readSettings, type Settings } from '../settings.ts';
import type { ProgressLine } from './progress.ts';

export type Installation = {
  settings: Settings;
  place: DatabasePlace;
  /** Which PostgreSQL it is, for people. */
  describe: string;
  /** Resolves when an embedded server has gone for good. */
  exited: Promise<void>;
  close(): Promise<void>;
};

const steps: Record<Parameters<EmbeddedProgress>[0], string> = {
  unpacking: 'Preparing the database’s programs …',
  initdb: 'Making the database (once) …',
  starting: 'Starting the database …',
  'waiting-for-other': 'Waiting for another Cadans to let go of the database …',
  ready: 'The database is there.',
};

/**
 * Reads the settings and opens the database, up to date. `exclusive` is the application itself; `shared` is a
 * command, which may run beside it.
 */
export async function openInstallation(
  owner: 'exclusive' | 'shared',
  progress: ProgressLine,
): Promise<Installation> {
  const settings = readSettings(process.env, process.cwd());
  const opened = await openPlace(settings, owner, progress);
  try {
    await migrate(opened.place, (name) => progress.show(`Updating the database: ${name}`));
    await prepareJobs(opened.place, describedJobs);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return { settings, ...opened };
}

/** Opens the database as the settings say, without touching its schema. */
export async function openPlace(
  settings: Settings,
  owner: 'exclusive' | 'shared',
  progress: ProgressLine,
): Promise<Omit<Installation, 'settings'>> {
  if (settings.databaseUrl !== undefined) {
    const { host, pathname } = new URL(settings.databaseUrl);
    return {
      place: { kind: 'url', url: settings.databaseUrl },
      describe: `PostgreSQL at ${host}${pathname}`,
      exited: new Promise(() => {}),
      close: async () => {},
    };
  }
  const server = await keepRunning(
    { dataDir: settings.dataDir, owner, onProgress: (step) => progress.show(steps[step]) },
    (line) => progress.done(line),
  );
  const { socketDir: host, port, database, superuser } = server;
  return {
    place: { kind: 'embedded', host, port, database, superuser },
    describe: `embedded PostgreSQL ${server.version} in ${settings.dataDir}`,
    exited: server.exited,
    close: () => server.stop(),
  };
}

/** What closes and signs: the setting's, else what is made once and kept beside the data; after it what still opens. */
export async function installationSecrets(settings: Settings): Promise<Secrets> {
  const file = secretFileIn(settings.dataDir);
  const [now, ...before] =
    settings.secret === undefined
      ? ((await readSecretFile(file)) ?? (await makeSecretFile(file)))
      : [settings.secret];
  return [now, ...before, ...settings.formerSecrets];
}
