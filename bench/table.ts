import { startApplicationProcess } from './support/application-process.ts';
import { fillInstallation, openBare } from './support/filled-installation.ts';
import type { Bench } from './run.ts';
import { round, timed, type Times } from './support/timing.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

/** What a row of the table shows, as somebody would write it by hand. */
const shown = `
  SELECT d.id, d.title, d.amount_cents, d.currency, d.expected_close_on, d.opened_on, d.closed_on, d.status, d.phase_id,
    d.phase_since, d.updated_at, d.version, a.name AS account, m.name AS owner, p.name AS product, f.name AS phase,
    (SELECT max(x.at) FROM activity x
      WHERE x.organisation_id = d.organisation_id AND x.deal_id = d.id AND x.status = 'done') AS last_done,
    (SELECT min(x.at) FROM activity x
      WHERE x.organisation_id = d.organisation_id AND x.deal_id = d.id AND x.status = 'planned') AS first_planned
  FROM deal d
  LEFT JOIN account a ON a.organisation_id = d.organisation_id AND a.id = d.account_id
  LEFT JOIN member m ON m.organisation_id = d.organisation_id AND m.id = d.owner_id
  LEFT JOIN product p ON p.organisation_id = d.organisation_id AND p.id = d.product_id
  JOIN phase f ON f.organisation_id = d.organisation_id AND f.id = d.phase_id
  WHERE d.organisation_id = $1 AND `;

type Page = { name: string; p50: number; p95: number; bareSqlP50: number; countP50: number };
type Asked = { name: string; filter: string; sort: string; bare: string };

/** Each filter and each order once, with the same thing by hand. */
const asked: Asked[] = [
  {
    name: 'open, above an amount, by expected close',
    filter: 'status:is:open;amount:from:2500000',
    sort: 'sort=expected-close&direction=asc',
    bare: `d.status = 'open' AND d.amount_cents >= 2500000 ORDER BY d.expected_close_on, d.id LIMIT 50`,
  },
  {
    name: 'open, of two industries, by amount',
    filter: 'status:is:open;industry:is:Bouw,Zorg',
    sort: 'sort=amount&direction=desc',
    bare: `d.status = 'open' AND a.industry IN ('Bouw', 'Zorg') ORDER BY d.amount_cents DESC, d.id DESC LIMIT 50`,
  },
  {
    name: 'open, silent or without a next step, by title',
    filter: 'status:is:open;or(last-activity:older:400;next-step:none);amount:to:4000000',
    sort: 'sort=title&direction=asc',
    bare: `d.status = 'open' AND d.amount_cents <= 4000000 AND (NOT EXISTS (SELECT FROM activity x
      WHERE x.organisation_id = d.organisation_id AND x.deal_id = d.id AND x.status = 'planned')
      OR (SELECT max(x.at) FROM activity x WHERE x.organisation_id = d.organisation_id AND x.deal_id = d.id
        AND x.status = 'done') < now() - interval '400 days') ORDER BY d.title, d.id LIMIT 50`,
  },
  {
    name: 'won last year, by closing day',
    filter: 'status:is:won;closed:in:last-year;city:has:Zwolle',
    sort: 'sort=closed&direction=desc',
    bare: `d.status = 'won' AND d.closed_on >= date_trunc('year', now())::date - interval '1 year'
      AND d.closed_on < date_trunc('year', now())::date AND a.city ILIKE '%zwolle%'
      ORDER BY d.closed_on DESC, d.id DESC LIMIT 50`,
  },
  {
    name: 'rotting, by the day opened',
    filter: 'rotting:is:yes;days-in-phase:from:60',
    sort: 'sort=opened&direction=desc',
    bare: `d.status = 'open' AND d.phase_since <= now() - interval '60 days'
      AND greatest(d.phase_since, (SELECT max(x.at) FROM activity x WHERE x.organisation_id = d.organisation_id
        AND x.deal_id = d.id AND x.status = 'done')) <= now() - (f.rotting_days + 1) * interval '1 day'
      ORDER BY d.opened_on DESC, d.id DESC LIMIT 50`,
  },
  {
    name: 'a word in the title, by last change',
    filter: 'title:has:warmtepomp;product:any',
    sort: 'sort=updated&direction=desc',
    bare: `d.title ILIKE '%warmtepomp%' AND d.product_id IS NOT NULL ORDER BY d.updated_at DESC, d.id DESC LIMIT 50`,
  },
];

/**
 * The table of deals with 100,000 deals and 1,000,000 activities: a page of fifty under each of a few combined filters,
 * once in every order, and how many each finds; beside the same pages as bare SQL through `pg` in the same run.
 */
const bench: Bench = async ({ quick }) => {
  const deals = quick ? 10_000 : 100_000;
  const times = quick ? 40 : 100;
  const filled = await fillInstallation(deals, say);
  try {
    const bare = await openBare(filled.dataDir);
    const byHand: Times[] = [];
    for (const { bare: sql } of asked)
      byHand.push(await timed(times, () => bare.client.query(shown + sql, [filled.organisationId])));
    await bare.close();

    const application = await startApplicationProcess(filled.dataDir);
    const get = async (path: string) => {
      const { status, body } = await application.ask('GET', path);
      if (status !== 200) throw new Error(`${path} answered ${status}: ${body}`);
    };
    const pages: Page[] = [];
    for (const [i, { name, filter, sort }] of asked.entries()) {
      const written = encodeURIComponent(filter);
      const page = await timed(times, () => get(`/api/v1/deals?filter=${written}&${sort}&limit=50`));
      const count = await timed(Math.ceil(times / 5), () => get(`/api/v1/deals/count?filter=${written}`));
      const sql = byHand[i]?.p50 ?? 0;
      pages.push({ name, p50: page.p50, p95: page.p95, bareSqlP50: sql, countP50: count.p50 });
      say(`${name}: p50 ${page.p50} ms, p95 ${page.p95} ms, bare SQL ${sql} ms, counted in ${count.p50} ms`);
    }
    await application.stop();
    const sum = (of: (page: Page) => number) => pages.reduce((total, page) => total + of(page), 0);
    return {
      deals,
      activities: deals * 10,
      pages,
      worstPageMillisP50: Math.max(...pages.map(({ p50 }) => p50)),
      timesBareSql: round(sum(({ p50 }) => p50) / sum(({ bareSqlP50 }) => bareSqlP50)),
    };
  } finally {
    await filled.remove();
  }
};

export default bench;
