import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { Address } from '#base/directory/accounts/contract.ts';
import { legalFormMessages } from '#base/directory/accounts/legal-form-messages.ts';
import { accountMessages } from '#base/directory/accounts/messages.ts';
import { addressLines } from '#base/directory/accounts/rules/address-lines.ts';
import type { LegalForm } from '#base/directory/accounts/rules/legal-form.ts';
import { readFields } from '#base/directory/custom-fields/queries/custom-fields.ts';
import type { FieldValue } from '#base/directory/custom-fields/rules/field.ts';
import { showValue } from '#base/directory/custom-fields/rules/show-value.ts';
import { formatCents, formatNumber } from '#base/i18n/format.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import type { AccountId, MemberId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import type { Cents } from '#base/kernel/money.ts';

import { partValue, type MergedKind, type MergedRow } from '../rules/parts.ts';
import { textOf } from './merged-rows.ts';

type Shown = { label: (part: string) => string; value: (part: string, row: MergedRow) => string | null };

/** Writes the parts of rows as a person reads them, in the language of who asks. */
export async function showParts(
  tx: Tx,
  ctx: Context,
  kind: MergedKind,
  rows: readonly MergedRow[],
): Promise<Shown> {
  const words = wordsOf(accountMessages, ctx.language);
  const forms = wordsOf(legalFormMessages, ctx.language);
  const fields = await readFields(tx, kind);
  const names = await namesIn(tx, rows);
  const fieldOf = (part: string) => fields.find(({ key }) => part === `field:${key}`);
  const labels: Readonly<Record<string, unknown>> = words;

  return {
    label(part) {
      const field = fieldOf(part);
      return field
        ? inLanguage(field.name, ctx.language)
        : (textOf(labels[part]) ?? part.replace(/^field:/, ''));
    },
    value(part, row) {
      const value = partValue(kind, part, row);
      if (value === null) return null;
      const field = fieldOf(part);
      if (field) return showValue(field, value as FieldValue, ctx.language, names);
      switch (part) {
        case 'kind':
          return value === 'customer' ? words.customer : words.prospect;
        case 'legalForm':
          return forms[value as LegalForm];
        case 'parent':
        case 'owner':
        case 'account':
          return names.get(textOf(value) ?? '') ?? null;
        case 'employees':
          return formatNumber(Number(value), ctx.language);
        case 'annualRevenue':
          return formatCents(Number(value) as Cents, ctx.organisation.currency, ctx.language, true);
        case 'visitAddress':
          return linesOf(
            {
              address: textOf(row['address']),
              postcode: textOf(row['postcode']),
              city: textOf(row['city']),
              country: textOf(row['country']),
            },
            textOf(row['region']),
          );
        case 'postAddress':
        case 'invoiceAddress':
          return linesOf(value as Address, null);
        default:
          return typeof value === 'string' ? value : JSON.stringify(value);
      }
    },
  };
}

function linesOf(address: Address, region: string | null): string | null {
  return [...addressLines(address), ...(region === null ? [] : [region])].join(', ') || null;
}

/** The names behind the ids in rows: of members, of accounts. */
async function namesIn(tx: Tx, rows: readonly MergedRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = (...columns: string[]) =>
    rows.flatMap((row) => columns.map((column) => textOf(row[column]))).filter((id) => id !== null);
  const members = await tx.selectFrom('member').select(['id', 'name']).execute();
  const wanted = ids('parent_id', 'account_id') as AccountId[];
  const accounts =
    wanted.length === 0
      ? []
      : await tx.selectFrom('account').select(['id', 'name']).where('id', 'in', wanted).execute();
  return new Map<AccountId | MemberId | string, string>(
    [...members, ...accounts].map(({ id, name }) => [id, name]),
  );
}
