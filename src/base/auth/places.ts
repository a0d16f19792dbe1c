import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';

import type { Identity } from './identity.ts';

/** An organisation that somebody belongs to, and what it asks at its door. */
export type Place = {
  organisationId: OrganisationId;
  organisation: string;
  isDemo: boolean;
  memberId: MemberId;
  name: string;
  language: Language;
  letsIn: boolean;
  /** From when on it asks a second factor; null where it does not. */
  secondFactorFrom: string | null;
  singleSignOnOnly: boolean;
};

/** The organisations of somebody, the newest first. */
export async function placesOf({ pool }: Identity, userId: string): Promise<Place[]> {
  const { rows } = await pool.query<{ places: Place[] }>('SELECT identity.places_of($1) AS places', [userId]);
  return rows[0]?.places ?? [];
}
