import type { Context } from '#base/db/context.ts';
import type { Server } from '#base/http/serve.ts';

import type { Identity } from '../identity.ts';
import type { Asking } from '../single-sign-on/discovery.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { getOwnEntrance } from './queries.ts';
import { setSessionLife, signOutEverybody, signOutMember } from './session-life.ts';

/** What an administrator arranges at the organisation's door. */
export function entranceRoutes(
  { serve }: Server,
  { identity, asking }: { identity: Identity; asking: Asking },
): void {
  const after = async (ctx: Context, changed: Promise<void>) => {
    await changed;
    return getOwnEntrance(ctx, identity);
  };
  serve(contract.getEntrance, (ctx) => getOwnEntrance(ctx, identity));
  serve(contract.requireSecondFactor, (ctx, input) =>
    after(ctx, commands.requireSecondFactor(ctx, input, identity)),
  );
  serve(contract.setSingleSignOn, (ctx, input) =>
    after(ctx, commands.setSingleSignOn(ctx, input, identity, asking)),
  );
  serve(contract.requireSingleSignOn, (ctx, input) =>
    after(ctx, commands.requireSingleSignOn(ctx, input, identity)),
  );
  serve(contract.removeSingleSignOn, (ctx) => after(ctx, commands.removeSingleSignOn(ctx, identity)));
  serve(contract.setSessionLife, (ctx, input) => after(ctx, setSessionLife(ctx, input)));
  serve(contract.signOutEverybody, signOutEverybody);
  serve(contract.signOutMember, signOutMember);
  serve(contract.resetSecondFactor, (ctx, input) => commands.resetSecondFactor(ctx, input, identity));
}
