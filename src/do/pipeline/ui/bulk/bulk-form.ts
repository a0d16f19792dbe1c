import type { CustomField, FieldValue } from '#base/directory/custom-fields/rules/field.ts';
import type { FilterField } from '#base/filters/rules/filter.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { CompetitorId, DealId, LossReasonId, MemberId, PhaseId, ProductId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';
import type { Selection } from '#base/ui-kit/selection.ts';

import type { BulkChange } from '../../rules/bulk-change.ts';
import { listAsked, type DealSearch } from '../table/deal-search.ts';

export type BulkKind = BulkChange['kind'];

/** What is changed; `field` where that is one of one's own. */
export type BulkWhat = { kind: BulkKind; field?: CustomField };

/** What was filled in, for whichever kind of change; nothing yet is null, and '' where nobody or nothing was chosen. */
export type BulkForm = {
  chosen: string | null;
  day: IsoDate | null;
  withoutDay: boolean;
  days: number | null;
  lostTo: string | null;
  cents: Cents | null;
  /** The value of a field of one's own. */
  value: FieldValue | null;
  /** Take away what stands there. */
  empty: boolean;
  note: string;
};

export const emptyForm: BulkForm = {
  chosen: null,
  day: null,
  withoutDay: false,
  days: null,
  lostTo: null,
  cents: null,
  value: null,
  empty: false,
  note: '',
};

/** The change that a form asks for; null while something is missing. */
export function changeOf({ kind, field }: BulkWhat, form: BulkForm): BulkChange | null {
  const { chosen } = form;
  switch (kind) {
    case 'owner':
      return chosen === null ? null : { kind, ownerId: chosen === '' ? null : (chosen as MemberId) };
    case 'product':
      return chosen === null ? null : { kind, productId: chosen === '' ? null : (chosen as ProductId) };
    case 'expected-close':
      if (form.withoutDay) return { kind, on: null };
      return form.day === null ? null : { kind, on: form.day };
    case 'shift-close':
      return form.days === null || form.days === 0 ? null : { kind, days: form.days };
    case 'amount':
      if (form.empty) return { kind, amountCents: null };
      return form.cents === null ? null : { kind, amountCents: form.cents };
    case 'field':
      if (!field) return null;
      if (form.empty) return { kind, key: field.key, value: null };
      return form.value === null ? null : { kind, key: field.key, value: form.value };
    case 'phase':
      return chosen === null ? null : { kind, phaseId: chosen as PhaseId };
    case 'lose':
      return chosen === null
        ? null
        : {
            kind,
            lossReasonId: chosen as LossReasonId,
            lostToId: form.lostTo as CompetitorId | null,
            note: form.note.trim() || null,
          };
    case 'delete':
      return { kind };
  }
}

/**
 * The deals that were chosen, as the server takes them.
 * @param own the fields of the organisation's own, by which may be filtered too
 */
export function whichOf({ all, keys }: Selection, search: DealSearch, own: readonly FilterField[]) {
  const named = [...keys] as DealId[];
  if (!all) return { ids: named };
  const { sort: _, direction: __, limit: ___, cursor: ____, ...found } = listAsked(search, own);
  return { found, except: named };
}
