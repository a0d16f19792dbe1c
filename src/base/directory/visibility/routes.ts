import type { Server } from '#base/http/serve.ts';

import { setVisibility } from './commands.ts';
import * as contract from './contract.ts';
import { getVisibility, previewVisibility } from './queries.ts';

export function visibilityRoutes({ serve }: Server): void {
  serve(contract.getVisibility, (ctx) => getVisibility(ctx));
  serve(contract.previewVisibility, previewVisibility);
  serve(contract.setVisibility, setVisibility);
}
