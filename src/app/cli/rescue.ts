import { Command } from 'commander';

import { audit } from '#base/audit/audit.ts';
import { openIdentity, type Identity } from '#base/auth/identity.ts';
import { personAt, type PersonWhoSignsIn } from '#base/auth/password-link.ts';
import { forgetFactors } from '#base/auth/second-factor/commands.ts';
import type {} from '#base/auth/entrance/table.ts';
import { openPools, type Pools } from '#base/db/pools.ts';
import type { OrganisationId } from '#base/kernel/id.ts';

import { contextFor } from '../founding.ts';
import { exitCodes, UsageError } from './failure.ts';
import { openInstallation, installationSecrets } from './installation.ts';
import { openOrganisation } from './organisation.ts';
import { progressLine } from './progress.ts';

type Options = { singleSignOn?: boolean; organisation?: string; json?: boolean };

export function rescueCommand(): Command {
  return new Command('rescue')
    .description(
      'let somebody in again who locked themselves out: forget the second factors of a person, or stop requiring single sign-on',
    )
    .argument('[email]', 'the address with which they sign in')
    .option('--single-sign-on', 'let an organisation’s people in by password again')
    .option('--organisation <name>', 'which organisation, where there are several')
    .option('--json', 'answer with one JSON object')
    .action(rescue);
}

/** What nobody inside can do any more; whoever runs the installation can. It stands in the history. */
async function rescue(email: string | undefined, options: Options): Promise<void> {
  if ((email === undefined) === !options.singleSignOn)
    throw new UsageError('Name a person (rescue naam@bedrijf.nl), or --single-sign-on; one of the two.');
  const progress = progressLine();
  const installation = await openInstallation('shared', progress);
  const { place, settings } = installation;
  const pools = openPools(place);
  const say = (did: boolean, words: string, facts: object) => {
    if (options.json) process.stdout.write(`${JSON.stringify(facts)}\n`);
    else progress.done(words);
    if (!did) process.exitCode = exitCodes.nothingToDo;
  };
  try {
    if (email === undefined) {
      const { name, stopped } = await stopRequiring(pools, options.organisation);
      say(
        stopped,
        stopped
          ? `${name}: people come in by password and by single sign-on from now on.`
          : `${name} does not require single sign-on.`,
        { organisation: name, singleSignOnRequired: false, changed: stopped },
      );
      return;
    }
    const secrets = await installationSecrets(settings);
    const identity = openIdentity({ pool: pools.identity, address: settings.address, secrets });
    const person = await personAt(identity, email);
    if (person) await forgetOf(identity, pools, person);
    say(
      person !== null,
      person
        ? `${email} signs in with the password alone now, and is asked to set up a second step again where it is required. All their sessions have ended. Forgotten the password too? npm run cadans -- password-link ${email}`
        : `Nobody signs in with ${email}.`,
      { email, reset: person !== null },
    );
  } finally {
    await pools.end();
    await installation.close();
  }
}

async function forgetOf(identity: Identity, pools: Pools, person: PersonWhoSignsIn): Promise<void> {
  for (const { organisationId, isDemo } of person.memberships) {
    const ctx = within(pools, organisationId, isDemo);
    await ctx.transaction((tx) =>
      audit(tx, ctx, { action: 'member.second-factor-reset', subject: { kind: 'person', id: null } }),
    );
  }
  await forgetFactors(identity, person.userId);
}

const within = (pools: Pools, id: OrganisationId, isDemo: boolean) =>
  contextFor(pools.app, { id, organisationName: '', language: 'nl', isDemo });

async function stopRequiring(
  pools: Pools,
  named: string | undefined,
): Promise<{ name: string; stopped: boolean }> {
  const ctx = await openOrganisation(pools, named);
  const stopped = await ctx.transaction(async (tx) => {
    const row = await tx
      .updateTable('single_sign_on')
      .set((provider) => ({ required: false, version: provider('version', '+', 1) }))
      .where('required', '=', true)
      .returning('organisation_id')
      .executeTakeFirst();
    if (row)
      await audit(tx, ctx, {
        action: 'single-sign-on.required-changed',
        subject: { kind: 'organisation', id: ctx.organisationId },
        before: { required: true },
        after: { required: false },
      });
    return row !== undefined;
  });
  return { name: ctx.organisation.name, stopped };
}
