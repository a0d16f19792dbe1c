import type { Server } from '#base/http/serve.ts';

import { recordStaffConsent, withdrawStaffConsent } from './commands.ts';
import * as contract from './contract.ts';
import { listStaffConsents } from './queries.ts';

export function staffConsentRoutes({ serve }: Server): void {
  serve(contract.listStaffConsents, (ctx) => listStaffConsents(ctx));
  serve(contract.recordStaffConsent, recordStaffConsent);
  serve(contract.withdrawStaffConsent, withdrawStaffConsent);
}
