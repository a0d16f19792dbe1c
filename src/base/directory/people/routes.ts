import type { Identity } from '#base/auth/identity.ts';
import type { Context } from '#base/db/context.ts';
import type { Server } from '#base/http/serve.ts';
import type { Mail } from '#base/mail/mail.ts';

import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { inviteMember } from './invite-member.ts';
import { makePasswordLink } from './make-password-link.ts';
import { may } from './policy.ts';
import { getOrganisation, listMembers, listTeams } from './queries.ts';

type Outside = { identity: Identity; mail: Mail; address: string };

export function peopleRoutes({ serve }: Server, outside: Outside): void {
  serve(contract.listPeople, async (ctx, { archived }) => ({
    members: await listMembers(ctx, { archived: archived ?? false }),
    teams: await listTeams(ctx),
    may: { edit: may.editPeople(ctx.actor), invite: may.editPeople(ctx.actor) },
  }));
  serve(contract.addMember, commands.addMember);
  serve(contract.editMember, commands.editMember);
  serve(contract.archiveMember, (ctx, input) => commands.setMemberArchived(ctx, input, true));
  serve(contract.restoreMember, (ctx, input) => commands.setMemberArchived(ctx, input, false));
  serve(contract.inviteMember, (ctx, input) => inviteMember(ctx, input, outside));
  serve(contract.makePasswordLink, (ctx, input) => makePasswordLink(ctx, input, outside));
  serve(contract.addTeam, commands.addTeam);
  serve(contract.renameTeam, commands.renameTeam);
  serve(contract.archiveTeam, commands.archiveTeam);
  const withRights = async <Row extends object>(ctx: Context, read: Promise<Row>) => ({
    ...(await read),
    may: { edit: may.editOrganisation(ctx.actor) },
  });
  serve(contract.getOrganisation, (ctx) => withRights(ctx, getOrganisation(ctx)));
  serve(contract.editOrganisation, (ctx, input) => withRights(ctx, commands.editOrganisation(ctx, input)));
  serve(contract.chooseLanguage, commands.chooseLanguage);
}
