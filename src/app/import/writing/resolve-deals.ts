import type { LossReasonId, PhaseId } from '#base/kernel/id.ts';
import type { LossReason } from '#plan/sales-cycle/cycle.ts';
import type { ResolvedDeal } from '#app/import/rules/deal-history.ts';
import { detailsOf } from '#app/import/rules/extra-details.ts';
import { nameKey } from '#app/import/rules/name-key.ts';
import type { DealRecord } from '#app/import/rules/records.ts';

import { memberNamed, type Known } from './known.ts';
import { accountNamed, doubtAbout } from './known-accounts.ts';
import { contactNamed } from './known-contacts.ts';
import type { Run } from './run.ts';
import { ensureAccounts } from './write-accounts.ts';
import { ensureContacts } from './write-contacts.ts';
import { ensureMembers } from './write-people.ts';
import { ensureCompetitors, ensureProducts } from './write-products.ts';

/** Everybody and everything that these deals name is there before they are. */
export async function ensureNamed(run: Run, known: Known, records: readonly DealRecord[]): Promise<void> {
  await ensureMembers(
    run,
    known,
    records.flatMap(({ ownerName: name }) =>
      name === null ? [] : [{ name, email: null, externalId: null, team: null, manages: false }],
    ),
  );
  await ensureProducts(
    run,
    known,
    records.flatMap(({ productName: name, currency }) =>
      name === null ? [] : [{ name, family: null, code: null, price: null, currency }],
    ),
  );
  await ensureCompetitors(
    run,
    known,
    records.map(({ competitorName }) => competitorName),
  );
  await ensureAccounts(
    run,
    known,
    records.map(({ accountName, accountExternalId }) => ({
      name: accountName,
      externalId: accountExternalId,
    })),
  );
  await ensureContacts(
    run,
    known,
    records.flatMap(({ contactName: name, contactEmail: email, contactPhone: phone, ...record }) =>
      name === null && email === null
        ? []
        : [
            {
              name: name ?? email ?? '',
              email,
              phone,
              externalId: record.contactExternalId,
              accountId: accountIdOf(known, record),
            },
          ],
    ),
  );
}

type OfAccount = Pick<DealRecord, 'accountName' | 'accountExternalId'>;

function accountIdOf(known: Known, { accountName: name, accountExternalId: externalId }: OfAccount) {
  return accountNamed(known, { name, externalId })?.id ?? null;
}

export type ReasonFinder = (text: string | null) => { id: LossReasonId | null; note: string | null };

/** What a record says, in ids of this organisation. */
export function resolveDeal(
  run: Run,
  known: Known,
  record: DealRecord,
  reasonOf: ReasonFinder,
): ResolvedDeal {
  const accountId = accountIdOf(known, record);
  const doubt = doubtAbout(known, { name: record.accountName, externalId: record.accountExternalId });
  if (doubt) run.tally.doubtful(doubt);
  const lost = record.outcome === 'lost';
  const reason = reasonOf(record.lossReason);
  const at = (name: string | null) => (name === null ? '' : nameKey(name));
  const competitorId = known.competitors.get(at(record.competitorName)) ?? null;
  return {
    title: record.title,
    accountId,
    contactId: contactNamed(known.contacts, {
      externalId: record.contactExternalId,
      email: record.contactEmail,
      name: record.contactName,
      accountId,
    }),
    ownerId: memberNamed(known, { name: record.ownerName, externalId: record.ownerExternalId }),
    productId: known.products.get(at(record.productName)) ?? null,
    amount: record.amount,
    currency: record.currency,
    outcome: record.outcome,
    phaseId: record.phaseId as PhaseId | null,
    openedOn: record.openedOn,
    closedOn: record.closedOn,
    expectedCloseOn: record.expectedCloseOn,
    lossReasonId: lost ? reason.id : null,
    lossNote: lost ? reason.note : null,
    contactPart: record.contactPart,
    competitorId,
    lostToId: lost ? competitorId : null,
    stays: record.stays,
    own: record.own,
    details: detailsOf(record, run.ctx.organisation.language),
  };
}

/** A reason of the organisation's own by its name; another text stays as a note with "unknown". */
export function lossReasonFinder(reasons: readonly LossReason[]): ReasonFinder {
  const active = reasons.filter(({ retired }) => !retired);
  const byName = new Map(
    active.flatMap(({ id, name }) =>
      [name.nl, name.en].flatMap((n) => (n ? [[nameKey(n), id] as const] : [])),
    ),
  );
  const unknown = (active.find(({ key }) => key === 'unknown') ?? active.at(-1))?.id ?? null;
  return (text) => {
    const named = text === null ? undefined : byName.get(nameKey(text));
    return named === undefined ? { id: unknown, note: text } : { id: named, note: null };
  };
}
