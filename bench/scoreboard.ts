import { startApplicationProcess } from './support/application-process.ts';
import { fillInstallation, openBare } from './support/filled-installation.ts';
import type { Bench } from './run.ts';
import { round, timed } from './support/timing.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

/**
 * The scoreboard of thirteen weeks over HTTP at a tenth of the data and at all of it, beside the bare limit in the
 * same run: the sums of thirteen weeks by a primary key through `pg`, and a recount from the deals and activities.
 */
const bench: Bench = async ({ quick }) => {
  const all = quick ? 10_000 : 100_000;
  const tenth = await measure(all / 10, quick);
  const full = await measure(all, quick);
  return {
    deals: all,
    activities: all * 10,
    httpMillisP50: full.http.p50,
    httpMillisP50AtATenth: tenth.http.p50,
    timesATenth: round(full.http.p50 / tenth.http.p50),
    bareSumsMillisP50: full.sums.p50,
    recountMillisP50: full.recount.p50,
    residentMegabytes: full.residentMegabytes,
  };
};

async function measure(deals: number, quick: boolean) {
  const filled = await fillInstallation(deals, say);
  try {
    const application = await startApplicationProcess(filled.dataDir);
    const http = await timed(quick ? 100 : 400, async () => {
      const { status } = await application.ask('GET', '/api/v1/scoreboard');
      if (status !== 200) throw new Error(`the scoreboard answered ${status}`);
    });
    const residentMegabytes = application.residentMegabytes();
    await application.stop();
    const bare = await openBare(filled.dataDir);
    const sums = await timed(200, () =>
      bare.client.query(
        `SELECT week, measure, member_id, currency, count, amount_cents FROM weekly_sum
         WHERE organisation_id = $1 AND week > current_date - 91 AND week <= current_date`,
        [filled.organisationId],
      ),
    );
    const recount = await timed(quick ? 5 : 20, async () => {
      await bare.client.query(
        `SELECT date_trunc('week', closed_on), owner_id, status, count(*), sum(amount_cents) FROM deal
         WHERE organisation_id = $1 AND closed_on > current_date - 91 GROUP BY 1, 2, 3`,
        [filled.organisationId],
      );
      await bare.client.query(
        `SELECT date_trunc('week', on_date), member_id, kind, count(*) FROM activity
         WHERE organisation_id = $1 AND on_date > current_date - 91 GROUP BY 1, 2, 3`,
        [filled.organisationId],
      );
    });
    await bare.close();
    say(`${deals} deals: scoreboard p50 ${http.p50} ms, bare sums ${sums.p50} ms, recount ${recount.p50} ms`);
    return { http, sums, recount, residentMegabytes };
  } finally {
    await filled.remove();
  }
}

export default bench;
