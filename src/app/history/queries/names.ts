import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { inLanguage, type LocalText } from '#base/kernel/language.ts';

import type { ReferenceKind } from '../rules/field-words.ts';

const tables = {
  member: 'member',
  team: 'team',
  account: 'account',
  contact: 'contact',
  product: 'product',
  competitor: 'competitor',
  phase: 'phase',
  'sales-cycle': 'sales_cycle',
  'exit-criterion': 'exit_criterion',
  'loss-reason': 'loss_reason',
} as const;

/** The names of what entries speak of, `member:…id…` → the name; as far as the reader may see them. */
export async function readNames(
  tx: Tx,
  ctx: Context,
  wanted: ReadonlyMap<ReferenceKind, ReadonlySet<string>>,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [kind, given] of wanted) {
    const ids = [...given] as never[];
    if (ids.length === 0 || kind === 'role') continue;
    if (kind === 'deal') {
      const rows = await tx.selectFrom('deal').select(['id', 'title']).where('id', 'in', ids).execute();
      for (const { id, title } of rows) names.set(`deal:${id}`, title);
      continue;
    }
    const rows: { id: string; name: string | LocalText }[] = await tx
      .selectFrom(tables[kind])
      .select(['id', 'name'])
      .where('id', 'in', ids)
      .execute();
    for (const { id, name } of rows)
      names.set(`${kind}:${id}`, typeof name === 'string' ? name : inLanguage(name, ctx.language));
  }
  return names;
}
