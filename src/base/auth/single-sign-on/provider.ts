import type { OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';

import type { Identity } from '../identity.ts';

/** With what an organisation's people sign in, as the door needs it. */
export type Provider = {
  organisationId: OrganisationId;
  organisation: string;
  issuer: string;
  clientId: string;
  secretSealed: string | null;
  domains: string[];
  letsIn: 'invited' | 'domain';
  required: boolean;
  version: number;
  language: Language;
};

/** The provider of an organisation; null where it has none. Here the door mints the organisation's id. */
export async function providerOf({ pool }: Identity, organisationId: string): Promise<Provider | null> {
  const { rows } = await pool.query<{ provider: Provider | null }>(
    'SELECT identity.provider_of($1) AS provider',
    [organisationId],
  );
  return rows[0]?.provider ?? null;
}

/** Is there anybody here who signs in that way? Where one organisation has people do so, it is named. */
export async function providersAtTheDoor({
  db,
}: Identity): Promise<{ organisationName: string | null } | null> {
  const rows = await db
    .selectFrom('sign_on_domain')
    .innerJoin('organisation', 'organisation.organisation_id', 'sign_on_domain.organisation_id')
    .select('organisation.name')
    .distinctOn('organisation.organisation_id')
    .limit(2)
    .execute();
  const [first, second] = rows;
  if (!first) return null;
  return { organisationName: second ? null : first.name };
}
