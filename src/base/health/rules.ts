/** What this process has in hand. */
export type Load = {
  /** Requests that are being worked on; open streams are none. */
  requests: number;
  /** Those among them that wait for a connection to the database. */
  waiting: number;
  /** The part of the heap that is used, 0 to 1. */
  heap: number;
};
export type Overload = keyof Load;

/** Beyond these whoever asks waits longer than anybody does, or the process runs out of memory. */
export const mostLoad: Load = { requests: 600, waiting: 300, heap: 0.92 };

/** Why nothing more can be taken on; null where something can. */
export function overloadOf(load: Load, most: Load = mostLoad): Overload | null {
  if (load.heap >= most.heap) return 'heap';
  if (load.waiting >= most.waiting) return 'waiting';
  return load.requests >= most.requests ? 'requests' : null;
}

/** Of the schema: as this version knows it, lacking something, or already that of a newer version. */
export type SchemaState = 'current' | 'behind' | 'newer';

/** How the schema of the database stands to the migrations that this version knows. */
export function schemaState(known: readonly string[], applied: readonly string[]): SchemaState {
  const there = new Set(applied);
  if (known.some((name) => !there.has(name))) return 'behind';
  return applied.length > known.length ? 'newer' : 'current';
}

export type Readiness = {
  ready: boolean;
  /** It was asked to stop, and ends what it has begun. */
  stopping: boolean;
  database: 'reached' | 'away';
  schema: SchemaState | 'unknown';
};

/**
 * May requests be sent here? While a newer version takes over, the schema is newer for a moment: the old process
 * goes on until it is stopped.
 */
export function readinessOf(found: Omit<Readiness, 'ready'>): Readiness {
  const ready =
    !found.stopping &&
    found.database === 'reached' &&
    (found.schema === 'current' || found.schema === 'newer');
  return { ready, ...found };
}
