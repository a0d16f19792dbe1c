import { Command } from 'commander';

import { audit } from '#base/audit/audit.ts';
import { openIdentity } from '#base/auth/identity.ts';
import { passwordLink } from '#base/auth/password-link-address.ts';
import { personAt, writePasswordToken } from '#base/auth/password-link.ts';
import { openPools } from '#base/db/pools.ts';

import { contextFor } from '../founding.ts';
import { exitCodes } from './failure.ts';
import { openInstallation, installationSecrets } from './installation.ts';
import { progressLine } from './progress.ts';

type Options = { json?: boolean };

export function passwordLinkCommand(): Command {
  return new Command('password-link')
    .description('print a link with which somebody who forgot the password chooses a new one')
    .argument('<email>', 'the address with which they sign in')
    .option('--json', 'answer with one JSON object')
    .action(makeLink);
}

/** For an administrator whom no other administrator can help. The link works once, for a day. */
async function makeLink(email: string, { json }: Options): Promise<void> {
  const progress = progressLine();
  const installation = await openInstallation('shared', progress);
  const { place, settings } = installation;
  const pools = openPools(place);
  try {
    const identity = openIdentity({
      pool: pools.identity,
      address: settings.address,
      secrets: await installationSecrets(settings),
    });
    const person = await personAt(identity, email);
    if (!person) {
      if (json) process.stdout.write(`${JSON.stringify({ link: null })}\n`);
      else progress.done(`Nobody signs in with ${email}.`);
      process.exitCode = exitCodes.nothingToDo;
      return;
    }
    for (const { organisationId, isDemo } of person.memberships) {
      const ctx = contextFor(pools.app, { id: organisationId, organisationName: '', language: 'nl', isDemo });
      await ctx.transaction((tx) =>
        audit(tx, ctx, { action: 'member.password-link-made', subject: { kind: 'person', id: null } }),
      );
    }
    const { token, expiresAt } = await writePasswordToken(identity, person.userId, new Date());
    const link = passwordLink(settings.address, token);
    if (json) process.stdout.write(`${JSON.stringify({ link, expiresAt })}\n`);
    else {
      progress.done(`With this link ${email} chooses a new password, once, within a day:`);
      process.stdout.write(`${link}\n`);
    }
  } finally {
    await pools.end();
    await installation.close();
  }
}
