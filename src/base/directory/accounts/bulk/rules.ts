import type { FieldValue, FieldValues } from '#base/directory/custom-fields/rules/field.ts';
import type { MemberId } from '#base/kernel/id.ts';

/** A value as it stands in a row, or none. */
export type BulkValue = FieldValue | null;

/** One thing to change of many accounts or contacts; contacts have no owner and no industry of their own. */
export type DirectoryChange =
  | { kind: 'owner'; ownerId: MemberId | null }
  | { kind: 'industry'; industry: string | null }
  | { kind: 'archived'; archived: boolean }
  | { kind: 'field'; key: string; value: BulkValue };

type Changed = {
  archived: boolean;
  fields: FieldValues;
  ownerId?: MemberId | null;
  industry?: string | null;
};

/** What a row has now of what would change. */
export function valueBefore(change: DirectoryChange, row: Changed): BulkValue {
  switch (change.kind) {
    case 'owner':
      return row.ownerId ?? null;
    case 'industry':
      return row.industry ?? null;
    case 'archived':
      return row.archived;
    case 'field':
      return row.fields[change.key] ?? null;
  }
}

/** What a row would have afterwards. */
export function valueAfter(change: DirectoryChange): BulkValue {
  switch (change.kind) {
    case 'owner':
      return change.ownerId;
    case 'industry':
      return change.industry;
    case 'archived':
      return change.archived;
    case 'field':
      return change.value;
  }
}

/** The same change with another value: what gives a row back what it had. */
export function changeTo(change: DirectoryChange, value: BulkValue): DirectoryChange {
  const text = typeof value === 'string' ? value : null;
  switch (change.kind) {
    case 'owner':
      return { kind: 'owner', ownerId: text as MemberId | null };
    case 'industry':
      return { kind: 'industry', industry: text };
    case 'archived':
      return { kind: 'archived', archived: value === true };
    case 'field':
      return { ...change, value };
  }
}
