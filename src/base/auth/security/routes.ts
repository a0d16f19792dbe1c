import type { FastifyRequest } from 'fastify';

import type { Server } from '#base/http/serve.ts';
import { found } from '#base/kernel/refusal.ts';

import type { AtTheDesk } from '../doorkeeper.ts';
import { enterablePlaces, enterPlace, isHere } from '../enter-place.ts';
import type { Identity } from '../identity.ts';
import type { Principal } from '../principal.ts';
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
  whoIs(request: FastifyRequest): Promise<Principal | null>;
};

/** What somebody arranges about their own way in. */
export function securityRoutes(server: Server, { identity, admitToDesk, whoIs }: SecurityDesk): void {
  const atDesk = deskOf(server, admitToDesk);
  atDesk(contract.listPlaces, async ({ principal }) => {
    const places = await enterablePlaces(identity, principal);
    return {
      places: places.map((place) => ({
        memberId: place.memberId,
        organisation: place.organisation,
        isDemo: place.isDemo,
        here: isHere(place, principal),
      })),
    };
  });
  atDesk(contract.enterPlace, async ({ principal, request }, { memberId }) => {
    await enterPlace(identity, principal, memberId, () => whoIs(request));
    return null;
  });
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
