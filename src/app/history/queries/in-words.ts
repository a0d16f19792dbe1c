import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { readFields } from '#base/directory/custom-fields/queries/custom-fields.ts';
import { fieldSubjects } from '#base/directory/custom-fields/rules/field.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import type { Currency } from '#base/kernel/money.ts';

import type { HistoryEntry } from '../contract.ts';
import { historyMessages } from '../messages.ts';
import { sayAction, subjectWords } from '../rules/action-words.ts';
import { referenceKinds, type ReferenceKind } from '../rules/field-words.ts';
import { referencesIn, sayChanges, withoutOwnName } from '../rules/say-changes.ts';
import { readNames } from './names.ts';
import { readUndone } from './undone.ts';

export type Raw = {
  id: string;
  at: Date;
  at_text: string;
  actor_kind: string;
  actor_member_id: string | null;
  actor_key_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string | null;
  before: unknown;
  after: unknown;
  via: string | null;
  via_id: string | null;
  job: string | null;
};

/** Entries as people read them, in the reader's language. */
export async function entriesInWords(tx: Tx, ctx: Context, rows: readonly Raw[]): Promise<HistoryEntry[]> {
  if (rows.length === 0) return [];
  const wanted = new Map<ReferenceKind, Set<string>>();
  const want = (kind: ReferenceKind, id: string | null) => {
    if (id !== null) wanted.set(kind, (wanted.get(kind) ?? new Set()).add(id));
  };
  for (const row of rows) {
    referencesIn(row.before, wanted);
    referencesIn(row.after, wanted);
    want('member', row.actor_member_id);
    want('deal', dealWithin(row));
    const kind = referenceKinds.find((one) => one === row.subject_kind);
    if (kind) want(kind, row.subject_id);
  }
  const own = await readFields(tx);
  const names = await readNames(tx, ctx, wanted);
  const memberNames = own.some(({ kind }) => kind === 'member')
    ? await allMembers(tx)
    : new Map<string, string>();
  const keys = await readKeys(tx, rows);
  const undone = await readUndone(tx, rows);
  const currencies = await readCurrencies(tx, rows);
  const words = wordsOf(historyMessages, ctx.language);
  return rows.map((row) => {
    const subject = fieldSubjects.find((one) => one === row.subject_kind);
    const changes = sayChanges(row.before, row.after, {
      language: ctx.language,
      zone: ctx.organisation.timeZone,
      currency: currencies.get(row.subject_id ?? '') ?? ctx.organisation.currency,
      names,
      memberNames,
      ownFields: own.filter((field) => field.subject === subject),
    });
    const deal = dealWithin(row);
    const name =
      names.get(`${row.subject_kind}:${row.subject_id}`) ??
      nameWithin(row, ctx.language) ??
      (deal === null ? null : (names.get(`deal:${deal}`) ?? null));
    const here = row.subject_id !== null && names.has(`${row.subject_kind}:${row.subject_id}`);
    return {
      id: row.id,
      at: row.at.toISOString(),
      who:
        row.actor_member_id === null
          ? null
          : (names.get(`member:${row.actor_member_id}`) ?? words.unknownMember),
      how: howOf(row, keys, words),
      says: sayAction(row.action, row.subject_kind, ctx.language),
      action: row.action,
      subject: {
        kind: row.subject_kind in subjectWords ? row.subject_kind : 'other',
        id: row.subject_id,
        name,
        path: pathOf(row, here) ?? (deal !== null && names.has(`deal:${deal}`) ? `/deals/${deal}` : null),
      },
      changes: withoutOwnName(changes, name, ctx.language),
      undone: undone.has(row.id),
    };
  });
}

type Said = ReturnType<typeof wordsOf<typeof historyMessages>>;

function howOf(row: Raw, keys: ReadonlyMap<string, string>, words: Said): string | null {
  if (row.via === 'bulk') return words.inBulk;
  if (row.via === 'taking-back') return words.whenTakenBack;
  if (row.via === 'import') return words.byImport;
  if (row.via === 'retention') return words.byRetention;
  if (row.via === 'erasure') return words.byErasure;
  if (row.via === 'sign-up') return words.bySignUp;
  if (row.actor_kind === 'api-key') return words.byKey(keys.get(row.actor_key_id ?? '') ?? words.deletedKey);
  if (row.actor_kind === 'job')
    return row.job?.startsWith('import.') === true ? words.byImport : words.byJob(row.job ?? '');
  if (row.actor_kind === 'command-line') return words.byCommandLine;
  return null;
}

/** What it was called when this was written down, for what is gone. */
function nameWithin({ before, after }: Raw, language: 'nl' | 'en'): string | null {
  for (const side of [after, before]) {
    if (typeof side !== 'object' || side === null) continue;
    for (const key of ['name', 'title', 'label'] as const) {
      const said = (side as Record<string, unknown>)[key];
      if (typeof said === 'string') return said;
      if (typeof said === 'object' && said !== null) {
        const local = said as { nl?: string; en?: string };
        return local[language] ?? local.nl ?? local.en ?? null;
      }
    }
  }
  return null;
}

function pathOf({ subject_kind: kind, subject_id: id }: Raw, here: boolean): string | null {
  if (kind === 'deal') return here ? `/deals/${id}` : null;
  if (kind === 'account') return here ? `/accounts/${id}` : null;
  if (kind === 'import') return id === null ? null : `/import/${id}`;
  if (kind === 'task') return id === null ? null : `/tasks/${id}`;
  if (kind === 'meeting') return id === null ? null : `/meetings/${id}`;
  if (kind === 'meeting-series') return '/meetings';
  if (kind === 'action') return id === null ? null : `/actions/${id}`;
  if (kind === 'contact') return here ? `/contacts/${id}` : null;
  return null;
}

/** The deal that a note, activity, task or quote belongs to, as its entry says. */
function dealWithin({ before, after }: Raw): string | null {
  for (const side of [after, before]) {
    if (typeof side !== 'object' || side === null) continue;
    const { dealId, deal } = side as { dealId?: unknown; deal?: { id?: unknown } | null };
    const id = dealId ?? deal?.id;
    if (typeof id === 'string') return id;
  }
  return null;
}

async function allMembers(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('member').select(['id', 'name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function readKeys(tx: Tx, rows: readonly Raw[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => row.actor_key_id ?? []))] as never[];
  if (ids.length === 0) return new Map();
  const keys = await tx.selectFrom('api_key').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(keys.map(({ id, name }) => [id, name]));
}

async function readCurrencies(tx: Tx, rows: readonly Raw[]): Promise<Map<string, Currency>> {
  const ids = [
    ...new Set(rows.flatMap((row) => (row.subject_kind === 'deal' ? (row.subject_id ?? []) : []))),
  ];
  if (ids.length === 0) return new Map();
  const deals = await tx
    .selectFrom('deal')
    .select(['id', 'currency'])
    .where('id', 'in', ids as never[])
    .execute();
  return new Map(deals.map(({ id, currency }) => [id, currency]));
}
