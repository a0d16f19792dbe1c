import type { FastifyRequest } from 'fastify';

import type { Server } from '#base/http/serve.ts';
import { found } from '#base/kernel/refusal.ts';

import type { AtTheDesk } from '../doorkeeper.ts';
import type { Identity } from '../identity.ts';
import {
  beginOwnAuthenticator,
  confirmOwnAuthenticator,
  removeOwnAuthenticator,
  renewOwnCodes,
} from '../second-factor/commands.ts';
import { removeOwnPasskey, renameOwnPasskey } from '../passkeys/own.ts';
import { endSessionsOf } from '../sessions.ts';
import { changeOwnPassword, confirmByPassword } from './commands.ts';
import * as contract from './contract.ts';
import { auditOwn, deskOf } from './desk.ts';
import { getOwnSecurity } from './queries.ts';

export type SecurityDesk = {
  identity: Identity;
  admitToDesk(request: FastifyRequest): Promise<AtTheDesk>;
};

/** What somebody arranges about their own way in. */
export function securityRoutes(server: Server, { identity, admitToDesk }: SecurityDesk): void {
  const atDesk = deskOf(server, admitToDesk);
  atDesk(contract.getSecurity, ({ principal, ctx }) => getOwnSecurity(identity, principal, ctx.now));
  atDesk(contract.confirmIdentity, ({ principal }, input) => confirmByPassword(identity, principal, input));
  atDesk(contract.changePassword, (asking, input) => changeOwnPassword(identity, asking, input));
  atDesk(contract.beginAuthenticator, (asking) => beginOwnAuthenticator(identity, asking));
  atDesk(contract.confirmAuthenticator, (asking, { code }) =>
    confirmOwnAuthenticator(identity, asking, code),
  );
  atDesk(contract.removeAuthenticator, (asking) => removeOwnAuthenticator(identity, asking));
  atDesk(contract.renewRecoveryCodes, (asking) => renewOwnCodes(identity, asking));
  atDesk(contract.renamePasskey, (asking, input) => renameOwnPasskey(identity, asking, input));
  atDesk(contract.removePasskey, (asking, input) => removeOwnPasskey(identity, asking, input));

  atDesk(contract.endOneSession, async ({ principal, ctx }, { sessionId }) => {
    const onlyHere =
      principal.method === 'single-sign-on' ? (principal.membership?.organisation.id ?? null) : null;
    found(
      await identity.db
        .deleteFrom('session')
        .where('user_id', '=', principal.userId)
        .where('id', '=', sessionId)
        .$if(onlyHere !== null, (query) => query.where('only_organisation_id', '=', onlyHere))
        .returning('id')
        .executeTakeFirst(),
    );
    await auditOwn(ctx, principal, 'member.session-ended');
    return null;
  });
  atDesk(contract.endOtherSessions, async ({ principal, ctx }) => {
    const ended = await endSessionsOf(identity, principal.userId, principal.sessionId);
    await auditOwn(ctx, principal, 'member.sessions-ended');
    return { ended };
  });
}
