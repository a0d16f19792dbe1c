import { afterAll, beforeAll, expect, test } from 'vitest';

import { storeFile } from '#base/files/store-file.ts';
import type { FileId } from '#base/kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation } from '#tests/organisation.ts';

import * as contract from './contract.ts';
import { editHouseStyle } from './edit-house-style.ts';
import { getHouseStyle, printStyle } from './read-house-style.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('an administrator chooses colours and a logo that can be printed; others see them', async () => {
  const ours = await makeOrganisation(database);
  const administrator = await ours.as('administrator');
  const seller = await ours.as('member');
  const stranger = await (await makeOrganisation(database)).as('administrator');
  expect(await getHouseStyle(seller)).toMatchObject({ version: 0, main: null, logo: null });
  for (const other of [seller, await ours.as('manager')])
    await expect(editHouseStyle(other, { version: 0, main: '#0b7468' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  const coloured = await editHouseStyle(administrator, { version: 0, main: '#0b7468', second: '#ffd400' });
  contract.editHouseStyle.output.parse(coloured);
  expect(coloured).toMatchObject({ version: 1, main: '#0b7468', second: '#ffd400' });
  await expect(editHouseStyle(administrator, { version: 0, main: null })).rejects.toMatchObject({
    code: 'conflict',
  });
  const logo = (bytes: Buffer): Promise<FileId> =>
    administrator.transaction((tx) =>
      storeFile(tx, administrator, {
        owner: { kind: 'organisation', id: administrator.organisationId },
        name: 'logo.png',
        bytes: [bytes],
      }),
    );
  const broken = await logo(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]));
  await expect(editHouseStyle(administrator, { version: 1, logoFileId: broken })).rejects.toMatchObject({
    details: { because: 'logo-unreadable' },
  });
  const good = await logo(Buffer.from(onePixel, 'base64'));
  await expect(editHouseStyle(stranger, { version: 0, logoFileId: good })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await editHouseStyle(administrator, { version: 1, logoFileId: good })).toMatchObject({
    version: 2,
    main: '#0b7468',
    logo: { name: 'logo.png' },
  });
  expect((await printStyle(seller)).logo?.mediaType).toBe('image/png');
  expect(await getHouseStyle(stranger)).toMatchObject({ version: 0, main: null });
});

test('a colour is six characters behind a sign', () => {
  const read = (main: string) => contract.editHouseStyle.input.safeParse({ version: 0, main });
  expect(read('#0B7468').data).toMatchObject({ main: '#0b7468' });
  for (const bad of ['0b7468', '#0b746', 'teal', '#0b7468); drop'])
    expect(read(bad).success, bad).toBe(false);
});
