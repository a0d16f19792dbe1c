import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { currencyField, flagField, idOf, languageField, lineField, versionField } from '#base/http/fields.ts';
import { accessLevels } from '#base/kernel/actor.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';

const accessField = z.enum(accessLevels);
const nothing = z.null();

export const memberShape = z.object({
  id: idOf<MemberId>(),
  name: z.string(),
  email: z.string().nullable(),
  access: accessField,
  language: languageField,
  teamId: idOf<TeamId>().nullable(),
  reportsToId: idOf<MemberId>().nullable(),
  isOwner: z.boolean(),
  canSignIn: z.boolean(),
  archived: z.boolean(),
  version: z.int(),
});
export type Member = z.output<typeof memberShape>;

export const teamShape = z.object({
  id: idOf<TeamId>(),
  name: z.string(),
  members: z.int(),
  version: z.int(),
});
export type Team = z.output<typeof teamShape>;

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/v1/members',
  summary: 'The members and teams of the organisation',
  input: z.object({ archived: flagField.optional() }),
  output: z.object({
    members: z.array(memberShape),
    teams: z.array(teamShape),
    may: z.object({ edit: z.boolean(), invite: z.boolean() }),
  }),
});

const memberFields = z.object({
  name: lineField(),
  email: z.email().max(200).nullable(),
  access: accessField,
  teamId: idOf<TeamId>().nullable(),
  reportsToId: idOf<MemberId>().nullable(),
  isOwner: z.boolean(),
});

export const addMember = endpoint({
  method: 'POST',
  path: '/api/v1/members',
  summary: 'Add a member, who cannot sign in until invited',
  input: memberFields,
  output: memberShape,
});

export const editMember = endpoint({
  method: 'PATCH',
  path: '/api/v1/members/:memberId',
  summary: 'Change a member',
  input: z.object({ memberId: idOf<MemberId>(), version: versionField, ...memberFields.partial().shape }),
  output: memberShape,
});

export const archiveMember = endpoint({
  method: 'POST',
  path: '/api/v1/members/:memberId/archive',
  summary: 'Archive a member, who can no longer sign in; what they did stays',
  input: z.object({ memberId: idOf<MemberId>(), version: versionField }),
  output: memberShape,
});

export const restoreMember = endpoint({
  method: 'POST',
  path: '/api/v1/members/:memberId/restore',
  summary: 'Bring an archived member back',
  input: z.object({ memberId: idOf<MemberId>(), version: versionField }),
  output: memberShape,
});

export const inviteMember = endpoint({
  method: 'POST',
  path: '/api/v1/members/:memberId/invitation',
  summary: 'Invite a member to sign in; answers with the link, and mails it when mail is set',
  secret: true,
  input: z.object({ memberId: idOf<MemberId>(), email: z.email().max(200) }),
  output: z.object({ link: z.string(), mailed: z.boolean(), expiresAt: z.string() }),
});

export const makePasswordLink = endpoint({
  method: 'POST',
  path: '/api/v1/members/:memberId/password-link',
  summary: 'Make a link with which a member who forgot the password chooses a new one',
  secret: true,
  input: z.object({ memberId: idOf<MemberId>() }),
  output: z.object({ link: z.string(), expiresAt: z.string() }),
});

export const addTeam = endpoint({
  method: 'POST',
  path: '/api/v1/teams',
  summary: 'Add a team',
  input: z.object({ name: lineField() }),
  output: teamShape,
});

export const renameTeam = endpoint({
  method: 'PATCH',
  path: '/api/v1/teams/:teamId',
  summary: 'Rename a team',
  input: z.object({ teamId: idOf<TeamId>(), version: versionField, name: lineField() }),
  output: teamShape,
});

export const archiveTeam = endpoint({
  method: 'POST',
  path: '/api/v1/teams/:teamId/archive',
  summary: 'Close a team; its members stay, without a team',
  input: z.object({ teamId: idOf<TeamId>(), version: versionField }),
  output: nothing,
});

export const organisationShape = z.object({
  name: z.string(),
  timeZone: z.string(),
  currency: currencyField,
  language: languageField,
  isDemo: z.boolean(),
  version: z.int(),
  may: z.object({ edit: z.boolean() }),
});

export const getOrganisation = endpoint({
  method: 'GET',
  path: '/api/v1/organisation',
  summary: 'The organisation and its settings',
  input: z.object({}),
  output: organisationShape,
});

export const editOrganisation = endpoint({
  method: 'PATCH',
  path: '/api/v1/organisation',
  summary: 'Change the organisation’s name, time zone or currency',
  input: z.object({
    version: versionField,
    name: lineField().optional(),
    timeZone: z.string().max(60).optional(),
    currency: currencyField.optional(),
  }),
  output: organisationShape,
});

export const chooseLanguage = endpoint({
  method: 'PUT',
  path: '/api/v1/me/language',
  summary: 'Choose the language in which Cadans speaks to you',
  input: z.object({ language: languageField }),
  output: nothing,
});
