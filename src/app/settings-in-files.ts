import { readFileSync } from 'node:fs';

/** What should be read from a file and could not be, or is given twice; the message names the setting. */
export class SettingFileError extends Error {}

/**
 * Settings with what stands in files filled in: `NAME_FILE` names a file that holds the value of `NAME`. Vaults,
 * systemd's credentials and secrets of containers hand a secret over that way, and it stands in no environment.
 * White space around it does not count.
 * @param names the settings that may come from a file
 */
export function withFiles(
  env: Record<string, string | undefined>,
  names: readonly string[],
): Record<string, string | undefined> {
  const filled = { ...env };
  for (const name of names) {
    const path = env[`${name}_FILE`];
    if (!path) continue;
    if (env[name]) throw new SettingFileError(`${name} and ${name}_FILE are both given: leave one out.`);
    filled[name] = contentsOf(name, path);
  }
  return filled;
}

function contentsOf(name: string, path: string): string {
  let text;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new SettingFileError(`${name}_FILE: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (text === '') throw new SettingFileError(`${name}_FILE: ${path} is empty.`);
  return text;
}
