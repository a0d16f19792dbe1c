/** The screens at the door: nobody is sent back to one of these after getting in. */
const doors = [
  '/welcome',
  '/sign-in',
  '/sign-up',
  '/forgot-password',
  '/new-password',
  '/invitation',
  '/api',
];
const longestPath = 2000;

/**
 * Where somebody goes after getting in: the path that was asked for, or the start.
 * @param back what stands in the address, so anything: only a plain path on this site is followed
 */
export function wayBack(back: unknown): string {
  if (typeof back !== 'string' || back.length > longestPath || !back.startsWith('/')) return '/';
  // Browsers read a backslash as a slash and leave out tabs and line ends: `/\t/elsewhere` is another site to them.
  if (/[\\\p{Cc}]/u.test(back)) return '/';
  const path = back.split(/[?#]/, 1)[0] ?? '/';
  if (/\/\/|\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path)) return '/';
  return doors.some((door) => path === door || path.startsWith(`${door}/`)) ? '/' : back;
}

export const shortestPassword = 10;
export const longestPassword = 200;
const longPassword = 16;

export type PasswordHint =
  | { kind: 'empty' }
  | { kind: 'too-short'; missing: number }
  | { kind: 'easy'; because: 'own-words' | 'pattern' }
  | { kind: 'fine' }
  | { kind: 'strong' };

/**
 * What may be said of a password while it is typed. Only `too-short` is refused: length counts, not signs.
 * @param own words that others know of this person: name, address, organisation
 */
export function passwordHint(password: string, own: readonly string[] = []): PasswordHint {
  if (password === '') return { kind: 'empty' };
  const missing = shortestPassword - password.length;
  if (missing > 0) return { kind: 'too-short', missing };
  const plain = password.toLowerCase();
  if (isPattern(plain)) return { kind: 'easy', because: 'pattern' };
  const left = own
    .flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ''), plain);
  if (left.length < shortestPassword - 3 && left.length < plain.length)
    return { kind: 'easy', because: 'own-words' };
  return { kind: password.length >= longPassword ? 'strong' : 'fine' };
}

/** A few signs over and over (`abcabcabcabc`), or a row as it lies on the keyboard (`1234567890`). */
function isPattern(plain: string): boolean {
  if (/^(.{1,4}?)\1+.{0,3}$/u.test(plain)) return true;
  const rows = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
  const known = ['password', 'wachtwoord', 'welkom', 'welcome', 'geheim', 'cadans'];
  const rest = [...known, ...rows, ...rows.map((row) => Array.from(row).reverse().join(''))]
    .flatMap((row) => (known.includes(row) ? [row] : runsOf(row)))
    .reduce((left, run) => left.replaceAll(run, ''), plain);
  return rest.length <= 3;
}

/** The pieces of four and more of a row, longest first. */
function runsOf(row: string): string[] {
  const runs: string[] = [];
  for (let length = row.length; length >= 4; length--)
    for (let from = 0; from + length <= row.length; from++) runs.push(row.slice(from, from + length));
  return runs;
}
