import type { Context } from '#base/db/context.ts';
import { addField } from '#base/directory/custom-fields/commands/add-field.ts';
import type { CustomField } from '#base/directory/custom-fields/rules/field.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { readImport } from '../queries.ts';
import { stillToImport } from '../running/open-planned.ts';

/** Makes a field of one's own for a column of an import; it goes again with the import, where nothing is in it. */
export async function makeOwnField(
  ctx: Context,
  { importId, subject, kind, name, decimals, choices }: InputOf<typeof contract.makeOwnField>,
): Promise<CustomField> {
  allow(may.import(ctx.actor));
  stillToImport(await ctx.read((tx) => readImport(tx, ctx, importId)));
  const { language } = ctx.organisation;
  return addField(
    ctx,
    {
      subject,
      kind,
      decimals,
      name: { [language]: name },
      choices: choices.map((answer) => ({ name: { [language]: answer }, colour: 'grey' })),
    },
    importId,
  );
}
