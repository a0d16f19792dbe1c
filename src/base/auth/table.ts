import type { ColumnType, Generated } from 'kysely';

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
  email_verified: Generated<boolean>;
}

interface AccountTable {
  id: string;
  account_id: string;
  provider_id: string;
  user_id: string;
  password: string | null;
}

/** What a session rests on. */
export type SessionMethod = 'password' | 'passkey' | 'single-sign-on' | 'visitor';

interface SessionTable {
  id: string;
  user_id: string;
  token: string;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  organisation_id: OrganisationId | null;
  method: SessionMethod;
  second_factor: boolean;
  confirmed_at: Generated<Date>;
  seen_at: Generated<Date>;
  only_organisation_id: OrganisationId | null;
  created_at: Generated<Date>;
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

interface AuthenticatorTable {
  user_id: string;
  secret_sealed: string;
  confirmed_at: Date | null;
  last_step: Generated<number>;
  created_at: Generated<Date>;
}

interface RecoveryCodeTable {
  user_id: string;
  code_hash: string;
  used_at: Date | null;
}

interface PasskeyTable {
  id: string;
  user_id: string;
  name: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  backed_up: boolean;
  created_at: Generated<Date>;
  last_used_at: Date | null;
}

export type StepKind = 'second-factor' | 'passkey' | 'new-passkey' | 'single-sign-on' | 'sign-up';

interface StepTable {
  token_hash: string;
  kind: StepKind;
  user_id: string | null;
  data: ColumnType<unknown, string, string>;
  tries: Generated<number>;
  expires_at: Date;
}

interface DeviceTable {
  user_id: string;
  token_hash: string;
  first_seen_at: Generated<Date>;
  last_seen_at: Generated<Date>;
}

interface AttemptTable {
  bucket: string;
  count: number;
  until: Date;
}

interface SignOnLinkTable {
  organisation_id: OrganisationId;
  issuer: string;
  subject: string;
  user_id: string;
}

interface SignOnDomainTable {
  domain: string;
  organisation_id: OrganisationId;
}

/** The schema `identity`, seen by the role cadans_identity only. */
export interface IdentityDatabase {
  user: UserTable;
  account: AccountTable;
  session: SessionTable;
  membership: MembershipTable;
  invitation: InvitationTable;
  verification: VerificationTable;
  organisation: OrganisationNameTable;
  authenticator: AuthenticatorTable;
  recovery_code: RecoveryCodeTable;
  passkey: PasskeyTable;
  step: StepTable;
  device: DeviceTable;
  attempt: AttemptTable;
  sign_on_link: SignOnLinkTable;
  sign_on_domain: SignOnDomainTable;
}
