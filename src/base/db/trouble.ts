/** Why the database did not do what was asked, where that passes: it is away, it has too much to do, its disk is full. */
export type Trouble = 'away' | 'busy' | 'full';

/** SQLSTATEs of a server that starts, stops or crashed (57P01–57P03), or takes no more connections (53300). */
const away = new Set(['57P01', '57P02', '57P03', '53300']);
/** Waited too long for a lock, ran too long, met another write head on, or has no memory left. */
const busy = new Set(['55P03', '57014', '25P03', '25P04', '40001', '40P01', '53200']);
const diskFull = new Set(['53100', 'ENOSPC']);

const connecting = new Set(['connect', 'read', 'write', 'getaddrinfo']);

/** What the driver says without a code. */
const driverSaid = [
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed',
  'Cannot use a pool after calling end',
  'Query read timeout',
];
const waitedForConnection = 'timeout exceeded when trying to connect';

/** Tells a passing trouble of the database from a fault of ours; null for everything else. */
export function troubleOf(error: unknown): Trouble | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof AggregateError) return troubleOf(error.errors[0]);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (diskFull.has(code)) return 'full';
  if (busy.has(code) || error.message === waitedForConnection) return 'busy';
  if (away.has(code) || code.startsWith('08')) return 'away';
  if ('syscall' in error && connecting.has(String(error.syscall))) return 'away';
  return driverSaid.some((said) => error.message.startsWith(said)) ? 'away' : null;
}
