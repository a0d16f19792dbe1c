import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';

interface MembershipTable {
  user_id: string;
  organisation_id: OrganisationId;
  member_id: MemberId;
  created_at: Date;
}

interface InvitationTable {
  token_hash: string;
  organisation_id: OrganisationId;
  organisation_name: string;
  member_id: MemberId;
  member_name: string;
  email: string;
  language: Language;
  expires_at: Date;
  accepted_at: Date | null;
  created_at: Date;
}

interface UserTable {
  id: string;
  name: string;
  email: string;
}

interface SessionTable {
  id: string;
  user_id: string;
  token: string;
  expires_at: Date;
  organisation_id: OrganisationId | null;
}

interface VerificationTable {
  identifier: string;
  value: string;
  expires_at: Date;
}

interface OrganisationNameTable {
  organisation_id: OrganisationId;
  name: string;
  is_demo: boolean;
}

/** The schema `identity`, seen by the role cadans_identity only. */
export interface IdentityDatabase {
  user: UserTable;
  session: SessionTable;
  membership: MembershipTable;
  invitation: InvitationTable;
  verification: VerificationTable;
  organisation: OrganisationNameTable;
}
