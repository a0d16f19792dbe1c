import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, isoDateField, lineField } from '#base/http/fields.ts';
import type { ContactId, FileId } from '#base/kernel/id.ts';

import { automaticKinds, keptKinds, personKinds, textFates, textPlaces } from './words.ts';

const person = { kind: z.enum(personKinds), personId: z.uuid() };
/** Others who are the same person: the same address or number, at another account or entered twice. */
const others = z.array(idOf<ContactId>()).max(50).optional();

const foundPersonShape = z.object({
  kind: z.enum(personKinds),
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** The account of a contact. */
  account: z.string().nullable(),
  archived: z.boolean(),
  erased: z.boolean(),
});
export type FoundPerson = z.output<typeof foundPersonShape>;

export const findPeople = endpoint({
  method: 'GET',
  path: '/api/v1/privacy/people',
  summary: 'Find contacts and members by name, e-mail address or telephone number; archived ones too',
  input: z.object({ text: lineField(100) }),
  output: z.object({ people: z.array(foundPersonShape) }),
});

export const getPerson = endpoint({
  method: 'GET',
  path: '/api/v1/privacy/people/:kind/:personId',
  summary: 'Who a person is, who else may be the same, and how much is known about them',
  input: z.object(person),
  output: foundPersonShape.extend({
    same: z.array(foundPersonShape.extend({ because: z.enum(['email', 'phone', 'name', 'merged']) })),
    known: z.array(z.object({ what: z.string(), count: z.int() })),
    may: z.object({ erase: z.boolean() }),
  }),
});
export type Person = z.output<typeof getPerson.output>;

const textShape = z.object({
  /** `activity:…id…`, by which it is decided on. */
  key: z.string(),
  place: z.enum(textPlaces),
  where: z.string().nullable(),
  path: z.string().nullable(),
  at: z.iso.datetime().nullable(),
  excerpt: z.string(),
  /** Does the person's name, address or number stand in it? Otherwise it only belongs to them. */
  found: z.boolean(),
  advice: z.enum(textFates),
});
const fileShape = z.object({
  id: idOf<FileId>(),
  name: z.string(),
  where: z.string().nullable(),
  size: z.int(),
  at: z.iso.datetime(),
  advice: z.enum(['erase', 'keep']),
});
const keptShape = z.object({
  what: z.enum(keptKinds),
  count: z.int(),
  until: isoDateField.nullable(),
});

export const previewErasure = endpoint({
  method: 'POST',
  path: '/api/v1/privacy/people/:kind/:personId/preview',
  summary:
    'What erasing a person comes to: what goes, which texts and files to decide on, what stays and why',
  input: z.object({ ...person, others }),
  output: z.object({
    name: z.string(),
    pseudonym: z.string(),
    automatic: z.array(z.object({ what: z.enum(automaticKinds), count: z.int() })),
    texts: z.array(textShape),
    files: z.array(fileShape),
    kept: z.array(keptShape),
  }),
});
export type Preview = z.output<typeof previewErasure.output>;

export const erasePerson = endpoint({
  method: 'POST',
  path: '/api/v1/privacy/people/:kind/:personId/erase',
  summary: 'Erase a person for good; the figures stay under a pseudonym, and that it was done is on record',
  input: z.object({
    ...person,
    others,
    /** Why: the request, the ended relation. Without the data that is erased. */
    reason: z.string().trim().min(1).max(1000),
    /** The person's name, typed over. */
    typedName: z.string().max(300),
    /** What becomes of the texts of the preview, by their keys; the advice where nothing is said. */
    texts: z.record(z.string().max(100), z.enum(textFates)).optional(),
    files: z.record(z.string().max(40), z.enum(['erase', 'keep'])).optional(),
  }),
  output: z.object({
    erasureId: z.string(),
    pseudonym: z.string(),
    counts: z.record(z.string(), z.int()),
  }),
});

export const listErasures = endpoint({
  method: 'GET',
  path: '/api/v1/privacy/erasures',
  summary: 'Who was erased, by whom, when and why, and what had to stay; the newest two hundred',
  input: z.object({}),
  output: z.object({
    erasures: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(personKinds),
        pseudonym: z.string(),
        reason: z.string(),
        by: z.string().nullable(),
        at: z.iso.datetime(),
        counts: z.record(z.string(), z.int()),
        kept: z.array(keptShape),
      }),
    ),
  }),
});
export type Erasure = z.output<typeof listErasures.output>['erasures'][number];
