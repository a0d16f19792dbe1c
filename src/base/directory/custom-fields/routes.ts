import type { Server } from '#base/http/serve.ts';

import { addField } from './commands/add-field.ts';
import { changeKind, previewKind } from './commands/change-kind.ts';
import { deleteField } from './commands/delete-field.ts';
import { editField, orderFields, setFieldRetired } from './commands/edit-field.ts';
import { mergeChoice } from './commands/merge-choice.ts';
import * as contract from './contract.ts';
import { countChoices, countUses } from './queries/count-uses.ts';
import { listFields } from './queries/list-fields.ts';

export function customFieldRoutes(server: Server): void {
  server.serve(contract.listCustomFields, listFields);
  server.serve(contract.countFieldUses, async (ctx, { subject }) => ({
    uses: await countUses(ctx, subject),
  }));
  server.serve(contract.addCustomField, (ctx, input) => addField(ctx, input));
  server.serve(contract.editCustomField, editField);
  server.serve(contract.orderCustomFields, orderFields);
  server.serve(contract.retireCustomField, (ctx, input) => setFieldRetired(ctx, input, true));
  server.serve(contract.restoreCustomField, (ctx, input) => setFieldRetired(ctx, input, false));
  server.serve(contract.deleteCustomField, deleteField);
  server.serve(contract.previewFieldKind, previewKind);
  server.serve(contract.changeFieldKind, changeKind);
  server.serve(contract.countChoiceUses, async (ctx, { fieldId }) => ({
    uses: await countChoices(ctx, fieldId),
  }));
  server.serve(contract.mergeFieldChoice, mergeChoice);
}
