import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { takeBackup } from '#base/backup/take-backup.ts';
import { startEmbedded } from '#base/db/embedded/server.ts';
import { migrate } from '#base/db/migrate.ts';
import { openPools, type DatabasePlace } from '#base/db/pools.ts';
import { prepareJobs } from '#base/jobs/prepare.ts';
import { makeDemo } from '#app/demo/commands.ts';
import { describedJobs } from '#app/jobs.ts';
import { version } from '#app/version.ts';

import { asOwner } from '#tests/database.ts';

// `node tests/releases/make.ts`: a small backup of this version with something in most tables. Made once for each
// release and committed; the tests put every one of them back and bring it up to date. Never made anew for a version
// that is out.

/** Of the invented company what is left tells every kind of row: the newest deals with all that hangs on them. */
const thin = `
  CREATE TEMP TABLE kept_deal AS
    (SELECT id FROM deal ORDER BY id DESC LIMIT 40) UNION (SELECT deal_id FROM quote ORDER BY id LIMIT 3)
    UNION (SELECT deal_id FROM deal_approval LIMIT 3) UNION (SELECT deal_id FROM note LIMIT 5)
    UNION (SELECT deal_id FROM task WHERE deal_id IS NOT NULL LIMIT 5);
  DELETE FROM activity WHERE deal_id IS NULL AND id NOT IN (SELECT id FROM activity ORDER BY id DESC LIMIT 40);
  DELETE FROM activity WHERE deal_id IS NOT NULL AND deal_id NOT IN (SELECT id FROM kept_deal);
  DELETE FROM task WHERE deal_id NOT IN (SELECT id FROM kept_deal);
  DELETE FROM deal WHERE id NOT IN (SELECT id FROM kept_deal);
  DELETE FROM task WHERE account_id IS NOT NULL AND id NOT IN (SELECT id FROM task LIMIT 20);
  DELETE FROM account a WHERE NOT EXISTS (SELECT FROM deal WHERE account_id = a.id)
    AND NOT EXISTS (SELECT FROM task WHERE account_id = a.id)
    AND NOT EXISTS (SELECT FROM activity WHERE account_id = a.id)
    AND NOT EXISTS (SELECT FROM account c WHERE c.parent_id = a.id OR c.merged_into_id = a.id);
  DELETE FROM audit_entry WHERE id NOT IN (SELECT id FROM audit_entry ORDER BY id DESC LIMIT 200);
  DELETE FROM search_word w WHERE NOT EXISTS (
    SELECT FROM search_entry e WHERE e.organisation_id = w.organisation_id AND e.words LIKE '%' || w.word || '%');
`;

const folder = fileURLToPath(new URL('.', import.meta.url));
const dataDir = await mkdtemp(join(tmpdir(), 'cadans-release-'));
const server = await startEmbedded({ dataDir });
try {
  const { socketDir: host, port, database, superuser } = server;
  const place: DatabasePlace = { kind: 'embedded', host, port, database, superuser };
  await migrate(place);
  await prepareJobs(place, describedJobs);
  const pools = openPools(place);
  await makeDemo(pools.app, 'nl');
  await pools.end();
  await asOwner(place, (client) => client.query(thin));
  const path = join(folder, `${process.argv[2] ?? version}.tar.zst`);
  const { bytes, rows } = await takeBackup({
    place,
    path,
    secret: 'of a release, known to everybody',
    version,
  });
  process.stdout.write(`${path}: ${rows} rows, ${bytes} bytes\n`);
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
