import { Command } from 'commander';

import { keyId, type Secrets } from '#base/secrets/secrets.ts';

import { closeAnew, codesOfBefore } from '../secrets/close-anew.ts';
import { makeSecret, secretFileIn, writeSecretFile } from '../secrets/secret-file.ts';
import { readSettings, type Settings } from '../settings.ts';
import { exitCodes, UsageError } from './failure.ts';
import { installationSecrets, openPlace } from './installation.ts';
import { progressLine } from './progress.ts';

type Options = { json?: boolean };

export function secretCommand(): Command {
  return new Command('secret')
    .description('the installation’s secret: which there are, a new one, or only the newest from now on')
    .argument(
      '[what]',
      'renew: make a new one, the old ones still open; forget: the newest alone from now on',
    )
    .option('--json', 'answer with one JSON object')
    .action((what: string | undefined, options: Options) => secret(what, options));
}

async function secret(what: string | undefined, { json }: Options): Promise<void> {
  const settings = readSettings(process.env, process.cwd());
  const does = what === undefined ? tell : { renew, forget }[what];
  if (!does) throw new UsageError('It is "secret", "secret renew" or "secret forget".');
  const { words, ...facts } = await does(settings, await installationSecrets(settings));
  process.stdout.write(json ? `${JSON.stringify(facts)}\n` : `${words}\n`);
}

type Told = { words: string; [fact: string]: unknown };

async function tell(settings: Settings, secrets: Secrets): Promise<Told> {
  const [now, ...before] = secrets.map(keyId);
  const where = settings.secret === undefined ? secretFileIn(settings.dataDir) : 'CADANS_SECRET';
  const earlier =
    before.length === 0 ? 'There is no earlier one.' : `Earlier ones still open: ${before.join(', ')}.`;
  return { words: `The secret ${now} closes and signs (${where}). ${earlier}`, now, before, where };
}

async function renew(settings: Settings, secrets: Secrets): Promise<Told> {
  if (settings.secret !== undefined)
    throw new UsageError(
      'The secret is a setting here. Put what CADANS_SECRET is now in CADANS_SECRET_BEFORE, a new one in CADANS_SECRET ' +
        `(this one, for instance: ${makeSecret()}), and start Cadans again.`,
    );
  const made = makeSecret();
  await writeSecretFile(secretFileIn(settings.dataDir), [made, ...secrets]);
  return {
    words: `The secret ${keyId(made)} closes and signs from the next start on; the earlier ones still open. Start Cadans again; later "secret forget" puts an end to them.`,
    now: keyId(made),
    before: secrets.map(keyId),
  };
}

/** Nothing that lasts may be lost: all of it is closed anew first. Recovery codes cannot be, and their number is told. */
async function forget(settings: Settings, secrets: Secrets): Promise<Told> {
  if (secrets.length === 1) {
    process.exitCode = exitCodes.nothingToDo;
    return { words: 'There is one secret; nothing to forget.', forgotten: [] };
  }
  const opened = await openPlace(settings, 'shared', progressLine());
  try {
    const { done, lost } = await closeAnew(opened.place, secrets);
    const codes = await codesOfBefore(opened.place, secrets);
    const says = [
      `${done} closed anew, ${lost} could not be opened with any secret.`,
      `Who signed in before the change signs in again; ${codes} recovery codes of before work no more: their owners make new ones under Security.`,
    ];
    if (settings.secret === undefined) {
      const [now] = secrets;
      await writeSecretFile(secretFileIn(settings.dataDir), [now]);
      says.push('The earlier secrets are out of the file. Start Cadans again.');
    }
    if (settings.formerSecrets.length > 0)
      says.push('Take CADANS_SECRET_BEFORE out of the settings and start Cadans again.');
    return { words: says.join('\n'), forgotten: secrets.slice(1).map(keyId), done, lost, codes };
  } finally {
    await opened.close();
  }
}
