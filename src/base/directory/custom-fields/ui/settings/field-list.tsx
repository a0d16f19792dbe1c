import { useQuery } from '@tanstack/react-query';
import type { CustomFieldId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sortable } from '#base/ui-kit/sortable.tsx';

import {
  addCustomField,
  countFieldUses,
  deleteCustomField,
  orderCustomFields,
  restoreCustomField,
  retireCustomField,
} from '../../contract.ts';
import type { CustomField, FieldSubject } from '../../rules/field.ts';
import { givenOf } from './field-draft.ts';
import { FieldSettingLine } from './field-setting-line.tsx';
import { fieldSettingsMessages } from './settings-messages.ts';
import css from './settings.module.css';
import { useFieldChange } from './use-field-change.ts';

/** The fields of one subject in their order, and below them those that are out of use. */
export function FieldList(props: {
  subject: FieldSubject;
  all: readonly CustomField[];
  fields: readonly CustomField[];
  mayEdit: boolean;
  onEdit: (field: CustomField) => void;
  onKind: (field: CustomField) => void;
}) {
  const { subject, all, fields, mayEdit, onEdit, onKind } = props;
  const words = useWords(fieldSettingsMessages);
  const language = useLanguage();
  const { quick } = useFieldChange();
  const { data } = useQuery({
    queryKey: ['custom-fields', 'uses', subject],
    queryFn: ({ signal }) => ask(countFieldUses, { subject }, { signal }),
  });
  const nameOf = ({ name }: CustomField) => inLanguage(name, language);
  const usesOf = ({ key }: CustomField) =>
    data ? (data.uses.find((use) => use.key === key)?.rows ?? 0) : null;
  const restore = ({ id, version }: CustomField) => ask(restoreCustomField, { fieldId: id, version });
  const retire = (field: CustomField) =>
    quick(() => ask(retireCustomField, { fieldId: field.id, version: field.version }), {
      text: words.retired(nameOf(field)),
      undo: restore,
    });
  const remove = (field: CustomField) =>
    quick(() => ask(deleteCustomField, { fieldId: field.id, version: field.version }), {
      text: words.removed(nameOf(field)),
      undo: () => ask(addCustomField, { subject, kind: field.kind, key: field.key, ...givenOf(field, null) }),
    });
  const retired = all.filter((field) => field.retired);
  return (
    <>
      <Sortable
        items={fields.map((field) => ({ id: field.id, name: nameOf(field) }))}
        onOrder={(ids) => quick(() => ask(orderCustomFields, { subject, fieldIds: ids as CustomFieldId[] }))}
      >
        <ol className={css.lines}>
          {fields.map((field) => (
            <FieldSettingLine
              field={field}
              key={field.id}
              mayEdit={mayEdit}
              onEdit={() => onEdit(field)}
              onKind={() => onKind(field)}
              onRemove={usesOf(field) === 0 ? () => remove(field) : undefined}
              onRetire={() => retire(field)}
              uses={usesOf(field)}
            />
          ))}
        </ol>
      </Sortable>
      {retired.length > 0 ? (
        <details className={css.retired}>
          <summary>{words.outOfUse(retired.length)}</summary>
          <ul>
            {retired.map((field) => (
              <li key={field.id}>
                <span>{nameOf(field)}</span>
                {mayEdit ? (
                  <Button
                    kind="plain"
                    onClick={() =>
                      quick(() => restore(field), {
                        text: words.restored(nameOf(field)),
                        undo: ({ id, version }) => ask(retireCustomField, { fieldId: id, version }),
                      })
                    }
                    small
                  >
                    {words.restore}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
