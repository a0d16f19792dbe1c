/** Ways to take the second step of signing in. */
export const stepWays = ['code', 'passkey', 'recovery-code'] as const;
export type StepWay = (typeof stepWays)[number];

type Held = { authenticatorSince: Date | null; passkeys: number; recoveryCodes: number };

/**
 * In which ways may somebody whose password was right take a second step? Null where none is asked: an authenticator
 * always is, passkeys alone where an organisation of theirs asks for a second factor.
 */
export function asksSecondStep(held: Held, organisationAsks: boolean): StepWay[] | null {
  const hasApp = held.authenticatorSince !== null;
  if (!hasApp && !(organisationAsks && held.passkeys > 0)) return null;
  return [
    ...(hasApp ? (['code'] as const) : []),
    ...(held.passkeys > 0 ? (['passkey'] as const) : []),
    ...(held.recoveryCodes > 0 ? (['recovery-code'] as const) : []),
  ];
}

/**
 * Can a session go on in this organisation? What an organisation's provider says of somebody counts there alone: its
 * sessions stay there, and one that lets people in by its provider alone takes no other session.
 */
export function canEnterPlace(
  place: { letsIn: boolean; singleSignOnOnly: boolean },
  session: { method: 'password' | 'passkey' | 'single-sign-on' | 'visitor'; isHere: boolean },
): boolean {
  if (!place.letsIn) return false;
  return session.method === 'single-sign-on' ? session.isHere : !place.singleSignOnOnly;
}

/** How somebody with a session stands before an organisation that may ask for a second factor. */
export type Standing = 'in' | 'must-set-up' | 'must-show';

/**
 * @param asksFrom from when on the organisation asks it; null where it does not
 * @param showed was a second factor shown for this session?
 * @param has is there one to show?
 */
export function standingOf(
  { asksFrom, showed, has }: { asksFrom: Date | null; showed: boolean; has: boolean },
  now: Date,
): Standing {
  if (asksFrom === null || now < asksFrom || showed) return 'in';
  return has ? 'must-show' : 'must-set-up';
}

const confirmedMinutes = 10;

/** Did the holder of a session show who they are a short while ago? Only then is what touches security changed. */
export function isConfirmed(confirmedAt: Date, now: Date): boolean {
  return now.getTime() - confirmedAt.getTime() < confirmedMinutes * 60_000;
}

/** The screens at the door: nobody is sent back to one of these after getting in. */
const doors = [
  '/welcome',
  '/sign-in',
  '/sign-up',
  '/forgot-password',
  '/new-password',
  '/invitation',
  '/set-up',
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

/** What NIST SP 800-63B-4 § 3.1.1.1 asks of a password that may stand alone. */
export const shortestPassword = 15;
export const longestPassword = 200;
const longPassword = 20;

export type PasswordHint =
  | { kind: 'empty' }
  | { kind: 'too-short'; missing: number }
  | { kind: 'easy'; because: 'own-words' | 'pattern' }
  | { kind: 'fine' }
  | { kind: 'strong' };

/**
 * What may be said of a password while it is typed. `too-short` and `easy` are refused: length counts, not signs.
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
