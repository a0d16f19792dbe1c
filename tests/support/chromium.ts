import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { chromium } from '@playwright/test';

/** The shell draws the same without a window around it, and is a third quicker at it. */
const systemNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/**
 * A Chromium to run journeys in: the one in CHROMIUM_PATH, the system's, or Playwright's own. Where there is none it
 * is installed: from the distribution as root on Debian or Ubuntu, by Playwright elsewhere. Throws where that fails;
 * journeys are never left out in silence.
 */
export async function chromiumPath(say: (text: string) => void): Promise<string> {
  const present = chromiumThere();
  if (present) return present;
  say('No Chromium found; installing one …');
  if (process.getuid?.() === 0 && isDebian()) {
    const install = (args: string[]) =>
      spawnSync('apt-get', args, {
        stdio: 'pipe',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    install(['update']);
    const shell = install(['install', '-y', '--no-install-recommends', 'chromium-headless-shell']);
    if (shell.status !== 0) install(['install', '-y', '--no-install-recommends', 'chromium']);
  } else {
    const playwright = fileURLToPath(new URL('../../node_modules/.bin/playwright', import.meta.url));
    spawnSync(playwright, ['install', 'chromium'], { stdio: 'pipe' });
  }
  const installed = inSystem() ?? ownOfPlaywright();
  if (installed) return installed;
  throw new Error(
    'The journeys need Chromium and it could not be installed. Install it (Debian: apt-get install chromium; ' +
      'elsewhere: npx playwright install chromium), or name one: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}

/** The Chromium that there is, without installing one. Throws where CHROMIUM_PATH names a file that is not there. */
export function chromiumThere(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  if (given === undefined || given === '') return inSystem() ?? ownOfPlaywright();
  if (existsSync(given)) return given;
  throw new Error(`CHROMIUM_PATH=${given}: there is no such file.`);
}

function inSystem(): string | undefined {
  for (const name of systemNames) {
    const found = spawnSync('which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return existsSync(mac) ? mac : undefined;
}

function ownOfPlaywright(): string | undefined {
  const path = chromium.executablePath();
  if (!existsSync(path)) return undefined;
  try {
    // A downloaded one may lack libraries of the system.
    execFileSync(path, ['--version'], { stdio: 'pipe' });
    return path;
  } catch {
    return undefined;
  }
}

function isDebian(): boolean {
  return (
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}
