import { recountKpis } from '#check/scoreboard/recount.ts';
import { openPools } from '#base/db/pools.ts';
import { startEmbedded } from '#base/db/embedded/server.ts';

import { contextFor } from '../src/app/founding.ts';
import { startApplicationProcess } from './support/application-process.ts';
import { countBare } from './support/bare-recount.ts';
import { fillInstallation, openBare, type Filled } from './support/filled-installation.ts';
import { timeToScreens } from './support/open-screens.ts';
import type { Bench } from './run.ts';
import { round, timed } from './support/timing.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);
const kpis = 25;
const screens = 200;

/**
 * The scoreboard of a team with its KPIs over thirteen weeks, over HTTP, at a tenth of the data and at all of it; how long
 * a logged call takes to all open screens; and the count of all KPIs anew. Beside the bare limits in the same run: the sums
 * of thirteen weeks by a primary key through `pg`, and the same KPIs counted by plain SQL.
 */
const bench: Bench = async ({ quick }) => {
  const all = quick ? 10_000 : 100_000;
  const tenth = await measure(all / 10, quick, false);
  const full = await measure(all, quick, true);
  return {
    deals: all,
    activities: all * 10,
    kpis,
    teamBoardMillisP50: full.team.p50,
    teamBoardMillisP50AtATenth: tenth.team.p50,
    timesATenth: round(full.team.p50 / tenth.team.p50),
    organisationBoardMillisP50: full.organisation.p50,
    firstScreenMillisP50: full.first.p50,
    bareSumsMillisP50: full.sums.p50,
    screens,
    eventToAllScreensMillisP50: full.event?.p50 ?? null,
    eventToAllScreensMillisWorst: full.event?.worst ?? null,
    recountSeconds: full.recount?.seconds ?? null,
    bareRecountSeconds: full.recount?.bareSeconds ?? null,
    sums: full.recount?.sums ?? null,
    changedByRecount: full.recount?.changed ?? null,
    residentMegabytes: full.residentMegabytes,
  };
};

async function measure(deals: number, quick: boolean, whole: boolean) {
  const filled = await fillInstallation(deals, say, { kpis });
  try {
    const team = await teamOf(filled);
    const application = await startApplicationProcess(filled.dataDir);
    const times = quick ? 100 : 400;
    const board = (path: string) =>
      timed(times, async () => {
        const { status, body } = await application.ask('GET', path);
        if (status !== 200) throw new Error(`${path} answered ${status}: ${body.slice(0, 300)}`);
      });
    const ofTeam = await board(`/api/v1/scoreboard/kpis?team=${team}`);
    const organisation = await board('/api/v1/scoreboard/kpis');
    const first = await board('/api/v1/scoreboard');
    const residentMegabytes = application.residentMegabytes();
    await application.stop();
    const bare = await openBare(filled.dataDir);
    const sums = await timed(200, () =>
      bare.client.query(
        `SELECT week, kpi_id, sum(numerator), sum(denominator) FROM kpi_sum
         WHERE organisation_id = $1 AND week > current_date - 91 AND week <= current_date GROUP BY week, kpi_id`,
        [filled.organisationId],
      ),
    );
    await bare.close();
    say(
      `${deals} deals: team ${ofTeam.p50} ms, organisation ${organisation.p50} ms, bare sums ${sums.p50} ms`,
    );
    const event = whole ? await timeToScreens(filled, screens, quick ? 10 : 40, say) : null;
    const recount = whole ? await recounted(filled) : null;
    return { team: ofTeam, organisation, first, sums, residentMegabytes, event, recount };
  } finally {
    await filled.remove();
  }
}

async function teamOf({ dataDir, organisationId }: Filled): Promise<string> {
  const bare = await openBare(dataDir);
  const { rows } = await bare.client.query<{ id: string }>(
    'SELECT id FROM team WHERE organisation_id = $1 ORDER BY name LIMIT 1',
    [organisationId],
  );
  await bare.close();
  const [team] = rows;
  if (!team) throw new Error('there is no team');
  return team.id;
}

async function recounted({ dataDir, organisationId }: Filled) {
  const server = await startEmbedded({ dataDir });
  const { socketDir: host, port, database, superuser } = server;
  const pools = openPools({ kind: 'embedded', host, port, database, superuser });
  const ctx = contextFor(pools.app, { id: organisationId, organisationName: 'Meetbedrijf', language: 'nl' });
  const began = performance.now();
  const { sums, changed } = await recountKpis(ctx);
  const seconds = round((performance.now() - began) / 1000);
  await pools.end();
  await server.stop();
  const bare = await openBare(dataDir);
  const bareSeconds = round((await countBare(bare.client, organisationId)) / 1000);
  await bare.close();
  say(`All KPIs counted anew in ${seconds} s, by plain SQL in ${bareSeconds} s.`);
  return { seconds, bareSeconds, sums, changed };
}

export default bench;
