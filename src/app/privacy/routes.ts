import type { Identity } from '#base/auth/identity.ts';
import type { Server } from '#base/http/serve.ts';

import { erasePerson } from './commands/erase-person.ts';
import * as contract from './contract.ts';
import { findPeople } from './queries/find-people.ts';
import { listErasures } from './queries/list-erasures.ts';
import { getPerson, previewErasure } from './queries/preview.ts';
import { applyRetention, previewRetention, setRetention } from './retention/commands.ts';
import * as retention from './retention/contract.ts';
import { getRetention } from './retention/read-rules.ts';
import { sessionsOf } from './retention/sessions.ts';

export function privacyRoutes({ serve }: Server, { identity }: { identity: Identity }): void {
  const sessions = sessionsOf(identity);
  serve(contract.findPeople, findPeople);
  serve(contract.getPerson, getPerson);
  serve(contract.previewErasure, previewErasure);
  serve(contract.erasePerson, (ctx, input) => erasePerson(ctx, input, { identity }));
  serve(contract.listErasures, (ctx) => listErasures(ctx));
  serve(retention.getRetention, (ctx) => getRetention(ctx));
  serve(retention.setRetention, setRetention);
  serve(retention.previewRetention, (ctx, input) => previewRetention(ctx, input, sessions));
  serve(retention.applyRetention, (ctx) => applyRetention(ctx, sessions));
}
