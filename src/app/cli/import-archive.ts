import { newId } from '#base/db/context.ts';
import type { Pools } from '#base/db/pools.ts';
import { foundOrganisation } from '#base/directory/people/found-organisation.ts';
import type { OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';

import { readArchive } from '../export/archive/read-archive.ts';
import { contextFor } from '../founding.ts';
import type { GivenFile } from '../import/reading/source.ts';
import { openOrganisation, listOrganisations } from './organisation.ts';
import type { ProgressLine } from './progress.ts';

type Options = { organisation?: string; json?: boolean };

/**
 * Reads an archive back into an organisation that is empty: one that waits for its first person, or one that is made
 * here. Nothing comes in, and none is made, where the archive is damaged.
 */
export async function importArchive(
  pools: Pools,
  file: GivenFile,
  options: Options,
  language: Language,
  progress: ProgressLine,
): Promise<void> {
  const there = await listOrganisations(pools);
  const named = there.some(({ name }) => name === options.organisation);
  const onRows = (done: number, total: number) =>
    progress.show(`Reading the archive back: ${done} of ${total} rows …`);
  const { rows, manifest } =
    there.length > 0 && (named || options.organisation === undefined)
      ? await readArchive(await openOrganisation(pools, options.organisation), file, { onRows })
      : await contextFor(pools.app, {
          id: newId<OrganisationId>(),
          organisationName: options.organisation ?? file.name,
          language,
        }).inOne(async (inside) => {
          await foundOrganisation(inside);
          return readArchive(inside, file, { onRows });
        });
  progress.done(`${manifest.organisation.name}: ${rows} rows are back, as they were at ${manifest.takenAt}.`);
  if (options.json)
    process.stdout.write(`${JSON.stringify({ organisation: manifest.organisation.name, rows })}\n`);
  else process.stdout.write('Whoever signs up first on this installation becomes its administrator.\n');
}
