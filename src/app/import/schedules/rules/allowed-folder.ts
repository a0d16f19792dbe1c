/**
 * The folders that an organisation's schedules may read, after the setting of the installation: several with a colon
 * between them, `{organisation}` in them stands for the organisation's id. A folder that is not absolute, and the
 * root of all, do not count.
 */
export function rootsFor(setting: string, organisationId: string): string[] {
  return setting
    .split(':')
    .map((root) => root.trim().replaceAll('{organisation}', organisationId).replace(/\/+$/, ''))
    .filter((root) => root.startsWith('/') && root.length > 1);
}

/** Does a path, with its links followed, lie in one of these folders? */
export function isWithin(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => path === root || path.startsWith(`${root}/`));
}
