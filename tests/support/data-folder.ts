import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const inMemory = '/dev/shm';
const roomInBytes = 2 * 1024 ** 3;

/**
 * A new folder for the data of a PostgreSQL that ends with the test: in memory where the system offers that and has
 * room to spare. A copy of the template is more than a thousand files, and to make and remove those on a disk costs
 * more than all that most tests ask of it. What a killed process leaves behind is the same in both.
 */
export function makeDataFolder(prefix: string): string {
  return mkdtempSync(join(hasRoom() ? inMemory : tmpdir(), prefix));
}

function hasRoom(): boolean {
  try {
    accessSync(inMemory, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize > roomInBytes && process.availableMemory() > 2 * roomInBytes;
  } catch {
    return false;
  }
}
