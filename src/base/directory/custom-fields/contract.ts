import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import {
  countField,
  currencyField,
  idOf,
  localTextField,
  textField,
  versionField,
} from '#base/http/fields.ts';
import type { CustomFieldId, MemberId } from '#base/kernel/id.ts';
import { hasText, writtenText } from '#base/kernel/language.ts';

import {
  choiceColours,
  fieldKinds,
  fieldSubjects,
  mostChoices,
  mostFields,
  type CustomField,
  type FieldValues,
} from './rules/field.ts';

const localText = z.object({ nl: z.string().optional(), en: z.string().optional() });
const kindField = z.enum(fieldKinds);
const subjectField = z.enum(fieldSubjects);
const colourField = z.enum(choiceColours);
const choiceKey = z.string().min(1).max(60);

const valueShape = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** The values of a row, by the keys of its fields; a key that is not there is a field without a value. */
export const fieldValuesShape = z.record(z.string(), valueShape) as unknown as z.ZodType<
  FieldValues,
  FieldValues
>;

const givenValue = z.union([
  z.string().max(10_000),
  z.number(),
  z.boolean(),
  z.array(choiceKey).max(mostChoices),
]);

/** Values to put in, by the keys of their fields: null takes one away, what is not given stays as it is. */
export const givenFieldsField = z
  .record(z.string().max(60), givenValue.nullable())
  .refine((given) => Object.keys(given).length <= mostFields * 2)
  .meta({ description: 'Values of custom fields by key; null takes one away, what is not given stays' });

export const customFieldShape = z.object({
  id: idOf<CustomFieldId>(),
  subject: subjectField,
  key: z.string(),
  name: localText,
  help: localText,
  section: localText,
  kind: kindField,
  decimals: z.int(),
  unit: z.string().nullable(),
  currency: currencyField.nullable(),
  required: z.boolean(),
  standard: valueShape.nullable(),
  choices: z.array(z.object({ key: z.string(), name: localText, colour: colourField, retired: z.boolean() })),
  retired: z.boolean(),
  version: z.int(),
}) satisfies z.ZodType<CustomField>;

export const listCustomFields = endpoint({
  method: 'GET',
  path: '/api/v1/custom-fields',
  summary: 'The fields of one’s own of accounts, contacts and deals, in their order; the retired ones too',
  input: z.object({ subject: subjectField.optional() }),
  output: z.object({
    fields: z.array(customFieldShape),
    /** Everybody whom a value can name, those who have left as well. */
    members: z.array(z.object({ id: idOf<MemberId>(), name: z.string(), archived: z.boolean() })),
    may: z.object({ edit: z.boolean() }),
  }),
});

export const countFieldUses = endpoint({
  method: 'GET',
  path: '/api/v1/custom-fields/uses',
  summary: 'In how many accounts, contacts or deals each field has a value',
  input: z.object({ subject: subjectField }),
  output: z.object({ uses: z.array(z.object({ key: z.string(), rows: z.int() })) }),
});

const nameField = localTextField(120).transform(writtenText).refine(hasText);
const helpField = localTextField(500).transform(writtenText);
const sectionField = localTextField(80).transform(writtenText);
const choiceField = z.object({ key: choiceKey.optional(), name: nameField, colour: colourField });

const described = {
  name: nameField,
  help: helpField,
  section: sectionField,
  required: z.boolean(),
  standard: givenValue.nullable(),
  decimals: z.int().min(0).max(6),
  unit: textField(30),
  currency: currencyField,
  choices: z.array(choiceField).max(mostChoices),
};
const someOf = z.object(described).partial().shape;

export const addCustomField = endpoint({
  method: 'POST',
  path: '/api/v1/custom-fields',
  summary: 'Add a field; its key is made from its name unless one is given',
  input: z.object({
    ...someOf,
    subject: subjectField,
    kind: kindField,
    name: described.name,
    key: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,59}$/)
      .optional(),
  }),
  output: customFieldShape,
});

const ofField = { fieldId: idOf<CustomFieldId>(), version: versionField };

export const editCustomField = endpoint({
  method: 'PATCH',
  path: '/api/v1/custom-fields/:fieldId',
  summary: 'Change what is given of a field; answers that are no longer given are retired',
  input: z.object({ ...ofField, ...someOf }),
  output: customFieldShape,
});

export const orderCustomFields = endpoint({
  method: 'PUT',
  path: '/api/v1/custom-fields/order',
  summary: 'Put the fields in use of one subject in an order',
  input: z.object({ subject: subjectField, fieldIds: z.array(idOf<CustomFieldId>()).min(1).max(mostFields) }),
  output: z.object({ fields: z.array(customFieldShape) }),
});

export const retireCustomField = endpoint({
  method: 'POST',
  path: '/api/v1/custom-fields/:fieldId/retire',
  summary: 'Take a field out of use: it is no longer asked or shown, and its values are kept',
  input: z.object(ofField),
  output: customFieldShape,
});

export const restoreCustomField = endpoint({
  method: 'POST',
  path: '/api/v1/custom-fields/:fieldId/restore',
  summary: 'Take a field into use again',
  input: z.object(ofField),
  output: customFieldShape,
});

export const deleteCustomField = endpoint({
  method: 'DELETE',
  path: '/api/v1/custom-fields/:fieldId',
  summary: 'Delete a field that has no value anywhere',
  input: z.object({ fieldId: idOf<CustomFieldId>(), version: countField(1, 2 ** 31 - 1) }),
  output: z.null(),
});

const newForm = {
  to: kindField,
  decimals: countField(0, 6).optional(),
  currency: currencyField.optional(),
};

export const previewFieldKind = endpoint({
  method: 'GET',
  path: '/api/v1/custom-fields/:fieldId/kind',
  summary: 'What would become of a field’s values in another kind',
  input: z.object({ fieldId: idOf<CustomFieldId>(), ...newForm }),
  output: z.object({
    rows: z.int(),
    lost: z.int(),
    /** Values as they stand, and as they would; null where one would be lost. Those that would be lost come first. */
    examples: z.array(z.object({ before: z.string(), after: z.string().nullable(), rows: z.int() })),
  }),
});

export const changeFieldKind = endpoint({
  method: 'POST',
  path: '/api/v1/custom-fields/:fieldId/kind',
  summary: 'Make a field one of another kind, with its values; refused where one of them would be lost',
  input: z.object({ ...ofField, ...newForm }),
  output: customFieldShape,
});

export const countChoiceUses = endpoint({
  method: 'GET',
  path: '/api/v1/custom-fields/:fieldId/choices',
  summary: 'In how many rows each answer of a field stands',
  input: z.object({ fieldId: idOf<CustomFieldId>() }),
  output: z.object({ uses: z.array(z.object({ key: z.string(), rows: z.int() })) }),
});

export const mergeFieldChoice = endpoint({
  method: 'POST',
  path: '/api/v1/custom-fields/:fieldId/choices/merge',
  summary: 'Put one answer in the place of another, in every row, and take that other away',
  input: z.object({ ...ofField, from: choiceKey, into: choiceKey }),
  output: customFieldShape,
});
