import { openPools } from '#base/db/pools.ts';
import { startEmbedded } from '#base/db/embedded/server.ts';
import { runSignals } from '#check/signals/running/run-signals.ts';

import { contextFor } from '../src/app/founding.ts';
import { fillInstallation, openBare } from './support/filled-installation.ts';
import type { Bench } from './run.ts';
import { round, timed } from './support/timing.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

/**
 * All signals of all members over all KPIs, as the weekly job finds and keeps them, beside the bare limit in the same run:
 * the sums of sixty-five weeks, the events of three quarters and the open deals, read through `pg` and thrown away.
 */
const bench: Bench = async ({ quick }) => {
  const deals = quick ? 10_000 : 100_000;
  const filled = await fillInstallation(deals, say, { kpis: 25 });
  try {
    const bare = await openBare(filled.dataDir);
    const read = await timed(quick ? 5 : 20, async () => {
      for (const text of [
        `SELECT week, kpi_id, member_id, numerator, denominator FROM kpi_sum
         WHERE organisation_id = $1 AND week > current_date - 455`,
        `SELECT deal_id, kind, at, to_phase_id FROM deal_event
         WHERE organisation_id = $1 AND at > now() - interval '455 days' AND kind IN ('opened', 'moved', 'won', 'lost')`,
        `SELECT id, owner_id, phase_id, phase_since FROM deal WHERE organisation_id = $1 AND status = 'open'`,
      ])
        await bare.client.query(text, [filled.organisationId]);
    });
    await bare.close();
    const server = await startEmbedded({ dataDir: filled.dataDir });
    const { socketDir: host, port, database, superuser } = server;
    const pools = openPools({ kind: 'embedded', host, port, database, superuser });
    const ctx = contextFor(pools.app, {
      id: filled.organisationId,
      organisationName: 'Meetbedrijf',
      language: 'nl',
    });
    const ran: Awaited<ReturnType<typeof runSignals>>[] = [];
    const run = await timed(quick ? 3 : 10, async () => ran.push(await runSignals(ctx)));
    await pools.end();
    await server.stop();
    const [first] = ran;
    say(`${deals} deals: all signals p50 ${run.p50} ms, bare reading ${read.p50} ms`);
    return {
      deals,
      activities: deals * 10,
      subjects: first?.subjects ?? 0,
      figures: first?.figures ?? 0,
      found: first?.found ?? 0,
      signalsMillisP50: run.p50,
      signalsMillisWorst: run.worst,
      bareReadingMillisP50: read.p50,
      timesBare: round(run.p50 / read.p50),
    };
  } finally {
    await filled.remove();
  }
};

export default bench;
