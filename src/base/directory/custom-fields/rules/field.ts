import type { CustomFieldId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';
import type { Currency } from '#base/kernel/money.ts';

/** What can have fields of one's own. */
export const fieldSubjects = ['account', 'contact', 'deal'] as const;
export type FieldSubject = (typeof fieldSubjects)[number];

export const fieldKinds = [
  'text',
  'long-text',
  'number',
  'amount',
  'percentage',
  'date',
  'yes-no',
  'choice',
  'choices',
  'member',
  'link',
  'email',
  'phone',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** The colours of a choice's mark, each with its own shade in the dark. */
export const choiceColours = ['grey', 'blue', 'green', 'amber', 'pink', 'red'] as const;
export type ChoiceColour = (typeof choiceColours)[number];

/** One of the answers of a choice. Values hold its key, which never changes; one that is retired is not chosen anew. */
export type FieldChoice = { key: string; name: LocalText; colour: ChoiceColour; retired: boolean };

/**
 * A value as it is kept, by kind: a text; a number (a percentage of 12.5 is 12.5); an amount in whole cents; a day
 * `2026-11-22`; yes or no; the key of a choice, or the keys of several in the order of the choices; a member's id.
 */
export type FieldValue = string | number | boolean | string[];

/** The values of one row, by the keys of its fields. A key that is not there is a field without a value. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

export type CustomField = {
  id: CustomFieldId;
  subject: FieldSubject;
  /** What values, the API, imports and exports know the field by; never changes. */
  key: string;
  name: LocalText;
  help: LocalText;
  /** The heading under which it stands; fields without one stand together. */
  section: LocalText;
  kind: FieldKind;
  /** Decimals of a number or percentage, 0 to 6. */
  decimals: number;
  /** A word behind a number: `stuks`, `m²`. */
  unit: string | null;
  /** Of an amount. */
  currency: Currency | null;
  /** A new row must have a value, and no row may lose it again. */
  required: boolean;
  /** What a new row begins with. */
  standard: FieldValue | null;
  choices: FieldChoice[];
  retired: boolean;
  version: number;
};

/** Everything of a field that says which values fit in it. */
export type FieldForm = Pick<CustomField, 'kind' | 'decimals' | 'unit' | 'currency' | 'choices'>;

export const mostFields = 100;
export const mostChoices = 200;

export const longestText = 500;
export const longestLongText = 10_000;
export const longestLink = 2000;
export const longestEmail = 200;
export const longestPhone = 60;
/** Beyond this a number is no longer counted exactly to its decimals. */
export const largestNumber = 1e12;
export const largestAmount = 9e12;

export const isChoosing = (kind: FieldKind): boolean => kind === 'choice' || kind === 'choices';
