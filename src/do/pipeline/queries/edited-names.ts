import { readFields } from '#base/directory/custom-fields/queries/custom-fields.ts';
import { showValue } from '#base/directory/custom-fields/rules/show-value.ts';
import type { Tx } from '#base/db/database.ts';

import type { DealEvent } from '../shapes.ts';
import type { EventState } from '../table.ts';

type Edited = Pick<
  NonNullable<DealEvent['before']>,
  'title' | 'account' | 'contact' | 'product' | 'ownFields'
>;

/** Puts what was edited of a deal into names: of its account, contact and product, and of the own fields' values. */
export type SayEdited = (state: EventState) => Edited;

/** Reads the names that these states speak of, all at once; nothing where none of them was edited. */
export async function editedNames(tx: Tx, states: readonly (EventState | null)[]): Promise<SayEdited> {
  const edited = states.filter((state) => state !== null);
  const ids = (key: 'accountId' | 'contactId' | 'productId') => [
    ...new Set(edited.flatMap((state) => state[key] ?? [])),
  ];
  const names = new Map<string, string>();
  for (const [table, wanted] of [
    ['account', ids('accountId')],
    ['contact', ids('contactId')],
    ['product', ids('productId')],
  ] as const) {
    if (wanted.length === 0) continue;
    const rows = await tx
      .selectFrom(table)
      .select(['id', 'name'])
      .where('id', 'in', wanted as never[])
      .execute();
    for (const { id, name } of rows) names.set(id, name);
  }
  const hasFields = edited.some((state) => state.fields !== undefined);
  const fields = hasFields ? await readFields(tx, 'deal') : [];
  const members = fields.some(({ kind }) => kind === 'member')
    ? await tx.selectFrom('member').select(['id', 'name']).execute()
    : [];
  const memberNames = new Map<string, string>(members.map(({ id, name }) => [id, name]));
  const named = <Id extends string>(id: Id | null) => {
    const name = id === null ? undefined : names.get(id);
    return id === null || name === undefined ? null : { id, name };
  };
  return (state) => ({
    ...(state.title === undefined ? {} : { title: state.title }),
    ...(state.accountId === undefined ? {} : { account: named(state.accountId) }),
    ...(state.contactId === undefined ? {} : { contact: named(state.contactId) }),
    ...(state.productId === undefined ? {} : { product: named(state.productId) }),
    ...(state.fields === undefined
      ? {}
      : {
          ownFields: Object.entries(state.fields).map(([key, value]) => {
            const field = fields.find((one) => one.key === key);
            const said = (language: 'nl' | 'en') =>
              field ? showValue(field, value, language, memberNames) : String(value);
            return {
              key,
              name: field?.name ?? { nl: key },
              value: value === null ? null : { nl: said('nl'), en: said('en') },
            };
          }),
        }),
  });
}
