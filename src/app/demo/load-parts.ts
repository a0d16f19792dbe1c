import type {} from '#base/files/table.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { insertMany } from '#base/db/insert-many.ts';
import { storeFile } from '#base/files/store-file.ts';
import type { LineId } from '#base/kernel/id.ts';
import type {} from '#do/pipeline/lines/table.ts';
import type {} from '#do/pipeline/people/table.ts';
import type {} from '#do/pipeline/rivals/table.ts';

import { linesOf } from './deal-lines.ts';
import type { DemoCompany, DemoDeal } from './demo-company.ts';
import { required, type DemoIds } from './ids.ts';
import { loadNotes } from './load-notes.ts';
import { loadQuotes } from './load-quotes.ts';
import { partTexts } from './part-texts.ts';
import { randomStream, type Random } from './random.ts';

/**
 * What the open deals consist of, from the phase on in which people talk about it: products, people, competitors,
 * notes and quotes. Their amounts stay what they were, and so do all figures.
 */
export async function loadParts(tx: Tx, ctx: Context, company: DemoCompany, ids: DemoIds): Promise<void> {
  const random = randomStream(1, 'deal-parts');
  const open = company.deals.filter(({ outcome }) => outcome.state === 'open');
  const talking = open.filter(({ phase }) => !['selection', 'signal'].includes(phase));
  const offered = talking.filter(({ phase }) => ['prospect', 'need', 'offer', 'closing'].includes(phase));
  await loadLines(tx, ctx, company, ids, offered, random);
  await loadPeople(tx, ctx, company, ids, talking, random);
  await loadRivals(tx, ctx, company, ids, talking, random);
  await loadNotes(tx, ctx, company, ids, talking, random);
  await loadQuotes(tx, ctx, ids, offered, random);
  const { fileName, file } = partTexts[ctx.language];
  for (const deal of offered.slice(0, 2))
    await storeFile(tx, ctx, {
      owner: { kind: 'deal', id: required(ids.deals, deal.key) },
      name: fileName,
      bytes: [Buffer.from(file)],
    });
}

async function loadLines(
  tx: Tx,
  ctx: Context,
  { products }: DemoCompany,
  ids: DemoIds,
  deals: readonly DemoDeal[],
  random: Random,
): Promise<void> {
  const rows = deals.flatMap((deal) => {
    const product = products.find(({ key }) => key === deal.product);
    return product
      ? linesOf(deal, product, random, ctx.language).map((line, position) => ({
          organisation_id: ctx.organisationId,
          id: newId<LineId>(),
          deal_id: required(ids.deals, deal.key),
          position,
          product_id: line.product === null ? null : required(ids.products, line.product),
          description: line.description,
          quantity_thousandths: line.quantity * 1000,
          unit: line.unit,
          price_cents: line.price,
          discount_basis_points: line.discountBasisPoints,
          discount_cents: line.discountCents,
          vat_basis_points: 2100,
        }))
      : [];
  });
  await insertMany(tx, 'deal_line', rows);
}

async function loadPeople(
  tx: Tx,
  ctx: Context,
  { contacts }: DemoCompany,
  ids: DemoIds,
  deals: readonly DemoDeal[],
  random: Random,
): Promise<void> {
  const { weighs } = partTexts[ctx.language];
  const rows = deals.flatMap((deal) => {
    const others = contacts.filter(({ account, key }) => account === deal.account && key !== deal.contact);
    const parts = random.shuffled(['decider', 'user', 'influencer'] as const);
    return [deal.contact, ...others.slice(0, 2).map(({ key }) => key)].map((contact, i) => ({
      organisation_id: ctx.organisationId,
      deal_id: required(ids.deals, deal.key),
      contact_id: required(ids.contacts, contact),
      part: parts[i] ?? ('other' as const),
      note: random.pick(weighs),
    }));
  });
  await insertMany(tx, 'deal_contact_part', rows);
}

async function loadRivals(
  tx: Tx,
  ctx: Context,
  { competitors }: DemoCompany,
  ids: DemoIds,
  deals: readonly DemoDeal[],
  random: Random,
): Promise<void> {
  const rows = deals.flatMap((deal) =>
    random
      .shuffled(competitors)
      .slice(0, random.int(0, 2))
      .map(({ key }) => ({
        organisation_id: ctx.organisationId,
        deal_id: required(ids.deals, deal.key),
        competitor_id: required(ids.competitors, key),
        threat: random.pick(['low', 'medium', 'high'] as const),
        note: random.chance(0.6) ? random.pick(partTexts[ctx.language].rivals) : null,
      })),
  );
  await insertMany(tx, 'deal_competitor', rows);
}
