import type { Server } from '#base/http/serve.ts';

import * as contract from './contract.ts';
import { getSellingTime } from './queries.ts';

export function sellingTimeRoutes({ serve }: Server): void {
  serve(contract.getSellingTime, getSellingTime);
}
