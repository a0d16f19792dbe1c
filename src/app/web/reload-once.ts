const key = 'cadans-reloaded-at';
/** Whoever was reloaded a moment ago is not reloaded again: it did not help. */
const againAfterMillis = 60_000;

/** A part of the program that cannot be fetched belongs to a version that has been replaced. */
export function isReplaced(error: unknown): boolean {
  return (
    (error instanceof TypeError && /import|module script/i.test(error.message)) ||
    (error instanceof Error && error.message.startsWith('Unable to preload CSS'))
  );
}

/** May this page reload itself now, by what is remembered of the last time? Times in milliseconds. */
export function mayReload(last: string | null, now: number): boolean {
  const at = Number(last);
  return last === null || !Number.isFinite(at) || Math.abs(now - at) > againAfterMillis;
}

/**
 * Loads the page anew, once, and only where the server answers: without a connection the browser would show its own
 * page in place of ours. False where it did not come to that.
 */
export async function reloadOnce(): Promise<boolean> {
  const now = Date.now();
  if (!mayReload(remembered(), now)) return false;
  const there = await fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  // Asked again: of two that waited, one reloads.
  if (!there || !mayReload(remembered(), now)) return false;
  try {
    sessionStorage.setItem(key, String(now));
  } catch {
    // A browser that keeps nothing would reload without end.
    return false;
  }
  window.location.reload();
  return true;
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
