import type { Server } from '#base/http/serve.ts';

import { deskOf } from '../security/desk.ts';
import type { SecurityDesk } from '../security/routes.ts';
import { setCookies, welcoming } from '../welcoming.ts';
import {
  addOwnPasskey,
  beginByPasskey,
  beginOwnPasskey,
  confirmOwnByPasskey,
  enterByPasskey,
} from './commands.ts';
import * as contract from './contract.ts';

export function passkeyRoutes(server: Server, { identity, admitToDesk }: SecurityDesk): void {
  const welcome = welcoming(server);
  const atDesk = deskOf(server, admitToDesk);
  welcome(contract.beginPasskeySignIn, async (_, { caller, reply }) => {
    const { options, cookies } = await beginByPasskey(identity, caller);
    setCookies(reply, cookies);
    return { options };
  });
  welcome(contract.signInByPasskey, async ({ response }, { caller, reply }) => {
    const { cookies } = await enterByPasskey(identity, caller, response);
    setCookies(reply, cookies);
    return null;
  });
  atDesk(contract.beginPasskey, (asking) => beginOwnPasskey(identity, asking));
  atDesk(contract.addPasskey, (asking, input) => addOwnPasskey(identity, asking, input));
  atDesk(contract.confirmByPasskey, (asking, { response }) =>
    confirmOwnByPasskey(identity, asking, response),
  );
}
