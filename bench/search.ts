import { startApplicationProcess } from './support/application-process.ts';
import { fillInstallation, openBare } from './support/filled-installation.ts';
import type { Bench } from './run.ts';
import { round, timed } from './support/timing.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

/** What people type: rare and common words, a few letters, with mistakes, numbers, what is not there. */
const typed = [
  'verzinsel 4711',
  'bakkerij',
  'bouw',
  'b.v.',
  'ba',
  'bouw zwolle',
  'zwolle installatie',
  'bakkrij',
  'buow',
  'instalatie',
  '020 1234711',
  '00047110',
  'info@verzinsel4711.example',
  'qwxzqwxz',
];

/** As many accounts as asked, named after a trade and a number, each with a person. */
const fillAccounts = (count: number) => `
  WITH made AS (
    INSERT INTO account (organisation_id, id, name, city, website, email, phone, chamber_of_commerce_number)
    SELECT $1, gen_random_uuid(),
      (ARRAY['Bakkerij', 'Bouw', 'Installatie', 'Transport', 'Kwekerij', 'Metaal', 'Zorg', 'Techniek'])[1 + i % 8]
        || ' Verzinsel ' || i || (CASE WHEN i % 2 = 0 THEN ' B.V.' ELSE '' END),
      (ARRAY['Utrecht', 'Zwolle', 'Breda', 'Assen', 'Goes', 'Delft'])[1 + i % 6],
      'https://verzinsel' || i || '.example', 'info@verzinsel' || i || '.example',
      '020-1' || lpad(i::text, 6, '0'), lpad((i * 10)::text, 8, '0')
    FROM generate_series(1, ${count}) i RETURNING organisation_id, id, name)
  INSERT INTO contact (organisation_id, id, account_id, name)
  SELECT organisation_id, gen_random_uuid(), id, 'Persoon ' || name FROM made`;

/** The least that the database can do for a typed word: six accounts whose words hold it, by the trigram index. */
const bareSearch = `
  SELECT id, title FROM search_entry
  WHERE organisation_id = $1 AND kind = 'account' AND words LIKE $2 LIMIT 6`;

/** The walk along the keys that finds what may be double. */
const duplicatesPath = '/api/v1/duplicates?kind=account';

/**
 * The search box through HTTP with 100,000 accounts and as many contacts; beside six hits as bare SQL in the same run.
 * And the list of what may be double, over all of them.
 */
const bench: Bench = async ({ quick }) => {
  const accounts = quick ? 10_000 : 100_000;
  const times = quick ? 20 : 60;
  const filled = await fillInstallation(1000, say);
  try {
    const bare = await openBare(filled.dataDir);
    await bare.client.query(`SELECT set_config('cadans.organisation_id', $1, false)`, [
      filled.organisationId,
    ]);
    const began = performance.now();
    await bare.client.query(fillAccounts(accounts), [filled.organisationId]);
    say(`${accounts} accounts and contacts in ${Math.round((performance.now() - began) / 1000)} s`);
    await bare.client.query('VACUUM ANALYZE');
    const sql = await timed(times * 4, (i) =>
      bare.client.query(bareSearch, [filled.organisationId, `%verzinsel ${4711 + i}%`]),
    );
    await bare.close();

    const application = await startApplicationProcess(filled.dataDir);
    const ask = async (path: string) => {
      const { status, body } = await application.ask('GET', path);
      if (status !== 200) throw new Error(`${path} answered ${status}: ${body}`);
    };
    const search = (text: string) => ask(`/api/v1/search?q=${encodeURIComponent(text)}`);
    const each: Record<string, number> = {};
    for (const text of typed) {
      const { p50, p95 } = await timed(times, () => search(text));
      each[text] = p50;
      say(`${text}: p50 ${p50} ms, p95 ${p95} ms`);
    }
    const mixed = await timed(typed.length * Math.ceil(times / 2), (i) =>
      search(typed[i % typed.length] ?? ''),
    );
    const double = await timed(quick ? 5 : 10, () => ask(duplicatesPath));
    const figures = {
      accounts,
      contacts: accounts,
      searchMillisP50: mixed.p50,
      searchMillisP95: mixed.p95,
      wordsMillisP50: each,
      bareSqlMillisP50: sql.p50,
      timesBareSql: round(mixed.p50 / sql.p50),
      duplicatesMillisP50: double.p50,
      residentMegabytes: application.residentMegabytes(),
    };
    await application.stop();
    return figures;
  } finally {
    await filled.remove();
  }
};

export default bench;
