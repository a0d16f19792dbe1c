import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { inLanguage, type LocalText } from '#base/kernel/language.ts';
import type { ContactId, DealId } from '#base/kernel/id.ts';
import { listDeals as contract } from '#do/pipeline/contract.ts';
import { peopleOfDealMessages } from '#do/pipeline/people/messages.ts';
import type {} from '#do/pipeline/people/table.ts';
import type { DecisionPart } from '#do/pipeline/people/words.ts';
import { listDeals } from '#do/pipeline/queries/list-deals.ts';
import type {} from '#do/pipeline/rivals/table.ts';
import type { DealRow } from '#do/pipeline/shapes.ts';

import { columnMessages } from '../table-messages.ts';
import type { Sheet } from '../writing/sheet.ts';
import { ownColumns } from './own-columns.ts';
import { asListed } from './pages.ts';

const pageSize = 200;

/** Somebody on the customer's side, the first to call first. */
type Involved = { id: ContactId; name: string; part: DecisionPart };
type Further = {
  id: DealId;
  cycle: LocalText;
  owner_email: string | null;
  contact_id: string | null;
  contact: string | null;
  loss_reason: LocalText | null;
  lost_to: string | null;
  order_confirmation: string | null;
  people: Involved[];
  rivals: string[];
};
type Row = DealRow & { further: Further | undefined };

/** Deals as their table shows them with this filter, in the order in which they were opened. */
export async function dealSheet(ctx: Context, filter: Record<string, string>): Promise<Sheet<Row>> {
  const words = wordsOf(columnMessages, ctx.language);
  const parts = wordsOf(peopleOfDealMessages, ctx.language);
  const text = (of: LocalText | null | undefined) => (of ? inLanguage(of, ctx.language) : null);
  return {
    title: words.deals,
    columns: [
      { head: words.dealId, kind: 'text', value: ({ id }) => id },
      { head: words.title, kind: 'text', value: ({ title }) => title },
      { head: words.status, kind: 'text', value: ({ status }) => words[status] },
      { head: words.cycle, kind: 'text', value: ({ further }) => text(further?.cycle) },
      { head: words.phase, kind: 'text', value: ({ phase }) => text(phase.name) },
      { head: words.phaseSince, kind: 'instant', value: ({ phaseSince }) => phaseSince },
      { head: words.accountId, kind: 'text', value: ({ account }) => account?.id },
      { head: words.account, kind: 'text', value: ({ account }) => account?.name },
      { head: words.contactId, kind: 'text', value: ({ further }) => further?.contact_id },
      { head: words.contact, kind: 'text', value: ({ further }) => further?.contact },
      { head: words.contactPart, kind: 'text', value: ({ further }) => partOf(further, parts) },
      {
        head: words.peopleInvolved,
        kind: 'text',
        value: ({ further }) =>
          further?.people.map(({ name, part }) => `${name} (${parts[part]})`).join('; '),
      },
      { head: words.owner, kind: 'text', value: ({ owner }) => owner?.name },
      { head: words.ownerEmail, kind: 'text', value: ({ further }) => further?.owner_email },
      { head: words.product, kind: 'text', value: ({ product }) => product?.name },
      { head: words.amount, kind: 'amount', value: ({ amountCents }) => amountCents },
      { head: words.currency, kind: 'text', value: ({ currency }) => currency },
      { head: words.expectedClose, kind: 'day', value: ({ expectedCloseOn }) => expectedCloseOn },
      { head: words.opened, kind: 'day', value: ({ openedOn }) => openedOn },
      { head: words.closed, kind: 'day', value: ({ closedOn }) => closedOn },
      { head: words.lossReason, kind: 'text', value: ({ further }) => text(further?.loss_reason) },
      { head: words.lostTo, kind: 'text', value: ({ further }) => further?.lost_to },
      { head: words.rivals, kind: 'text', value: ({ further }) => further?.rivals.join('; ') },
      { head: words.orderConfirmation, kind: 'text', value: ({ further }) => further?.order_confirmation },
      { head: words.lastActivity, kind: 'instant', value: ({ lastActivityAt }) => lastActivityAt },
      { head: words.nextActivity, kind: 'instant', value: ({ nextActivity }) => nextActivity?.at },
      { head: words.updated, kind: 'instant', value: ({ updatedAt }) => updatedAt },
      ...(await ownColumns<Row>(ctx, 'deal')),
    ],
    pages: () => pages(ctx, filter),
  };
}

async function* pages(ctx: Context, filter: Record<string, string>): AsyncGenerator<Row[]> {
  const asked = contract.input.parse({ sort: 'title', ...filter, limit: pageSize });
  for await (const rows of asListed((place) => listDeals(ctx, { ...asked, ...place }))) {
    const further = await furtherOf(
      ctx,
      rows.map(({ id }) => id),
    );
    yield rows.map((row) => ({ ...row, further: further.get(row.id) }));
  }
}

/** The part of the contact who is the first to call. */
function partOf(further: Further | undefined, words: Record<DecisionPart, string>): string | null {
  const first = further?.people.find(({ id }) => id === further.contact_id);
  return first ? words[first.part] : null;
}

/** What a line of the table does not show. */
async function furtherOf(ctx: Context, ids: readonly DealId[]): Promise<Map<DealId, Further>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.read((tx) =>
    tx
      .selectFrom('deal')
      .innerJoin('sales_cycle as cycle', 'cycle.id', 'deal.cycle_id')
      .leftJoin('member as owner', 'owner.id', 'deal.owner_id')
      .leftJoin('contact', 'contact.id', 'deal.contact_id')
      .leftJoin('loss_reason as reason', 'reason.id', 'deal.loss_reason_id')
      .leftJoin('competitor as rival', 'rival.id', 'deal.lost_to_id')
      .where('deal.organisation_id', '=', ctx.organisationId)
      .where('deal.id', 'in', ids)
      .select([
        'deal.id',
        'cycle.name as cycle',
        'owner.email as owner_email',
        'deal.contact_id',
        'contact.name as contact',
        'reason.name as loss_reason',
        'rival.name as lost_to',
        'deal.order_confirmation',
        sql<Involved[]>`array(SELECT jsonb_build_object('id', c.id, 'name', c.name, 'part', p.part)
          FROM deal_contact_part p JOIN contact c ON c.organisation_id = p.organisation_id AND c.id = p.contact_id
          WHERE p.organisation_id = deal.organisation_id AND p.deal_id = deal.id
          ORDER BY c.id = deal.contact_id DESC, c.name, c.id)`.as('people'),
        sql<string[]>`array(SELECT r.name FROM deal_competitor d
          JOIN competitor r ON r.organisation_id = d.organisation_id AND r.id = d.competitor_id
          WHERE d.organisation_id = deal.organisation_id AND d.deal_id = deal.id ORDER BY r.name, r.id)`.as(
          'rivals',
        ),
      ])
      .execute(),
  );
  return new Map(rows.map((row) => [row.id, row]));
}
