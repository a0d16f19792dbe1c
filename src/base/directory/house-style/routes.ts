import type { Server } from '#base/http/serve.ts';

import * as contract from './contract.ts';
import { editHouseStyle } from './edit-house-style.ts';
import { getHouseStyle } from './read-house-style.ts';

export function houseStyleRoutes({ serve }: Server): void {
  serve(contract.getHouseStyle, getHouseStyle);
  serve(contract.editHouseStyle, editHouseStyle);
}
