import type { Server } from '#base/http/serve.ts';

import * as lines from '../lines/contract.ts';
import { setLines } from '../lines/set-lines.ts';
import * as people from '../people/contract.ts';
import { setDealContacts } from '../people/set-contacts.ts';
import * as rivals from '../rivals/contract.ts';
import { setDealCompetitors } from '../rivals/set-competitors.ts';
import * as contract from './contract.ts';
import { getDealParts } from './get-deal-parts.ts';

export function dealPartRoutes({ serve }: Server): void {
  serve(contract.getDealParts, getDealParts);
  serve(lines.setLines, setLines);
  serve(people.setDealContacts, setDealContacts);
  serve(rivals.setDealCompetitors, setDealCompetitors);
}
