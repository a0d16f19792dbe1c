import type pg from 'pg';

import { openContext, type Context } from '#base/db/context.ts';
import type {} from '#base/directory/people/table.ts';
import type { Pools } from '#base/db/pools.ts';
import type { OrganisationId } from '#base/kernel/id.ts';

import { contextFor } from '../founding.ts';
import { UsageError } from './failure.ts';

/** An organisation of this installation, as somebody at the command line names it. */
export type Listed = { id: OrganisationId; name: string; isDemo: boolean };

export async function listOrganisations({ identity }: Pools): Promise<Listed[]> {
  const { rows } = await identity.query<Listed>(
    'SELECT organisation_id AS id, name, is_demo AS "isDemo" FROM organisation ORDER BY is_demo, name',
  );
  return rows;
}

/**
 * The organisation that a command works in: the one that was named, else the only one; an invented company only
 * where there is no other. Refuses where it is not clear which. Here the command line mints its id.
 */
export async function openOrganisation(pools: Pools, named: string | undefined): Promise<Context> {
  const all = await listOrganisations(pools);
  const real = all.filter(({ isDemo }) => !isDemo);
  const wanted =
    named === undefined
      ? real.length > 0
        ? real
        : all
      : all.filter(({ id, name }) => id === named || name.toLowerCase() === named.trim().toLowerCase());
  const [only, ...others] = wanted;
  const known = all.map(({ name }) => `"${name}"`).join(', ');
  if (!only)
    throw new UsageError(
      all.length === 0
        ? 'There is no organisation yet. Sign up first (npm start), or import files, or make the invented company (demo).'
        : `There is no organisation "${named}". There is ${known}.`,
    );
  if (others.length > 0)
    throw new UsageError(`There are several organisations: ${known}. Name one: --organisation NAME`);
  return settled(pools.app, only);
}

/** With the settings that the organisation has, not those that a new one would get. */
async function settled(pool: pg.Pool, { id, name, isDemo }: Listed): Promise<Context> {
  const first = contextFor(pool, { id, organisationName: name, language: 'nl', isDemo });
  const row = await first.read((tx) =>
    tx
      .selectFrom('organisation')
      .select(['time_zone as timeZone', 'currency', 'language'])
      .executeTakeFirstOrThrow(),
  );
  const { timeZone, currency, language } = row;
  return openContext(pool, {
    organisation: { id, name, isDemo, timeZone, currency, language },
    actor: { kind: 'command-line' },
    language,
    now: new Date(),
  });
}
