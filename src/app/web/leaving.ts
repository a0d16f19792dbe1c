import { signOut } from '#base/auth/contract.ts';
import { ask } from '#base/ui-kit/client.ts';

const place = 'cadans.leaving';
/** What the browser keeps of what people typed or found; choices of the screen stay. */
const said = /^cadans(?:\.found\.|-meeting-)/;

/** Takes what was said and found here off this device, for whoever comes next. */
export function forgetWhatWasSaid(): void {
  try {
    for (const key of Object.keys(localStorage)) if (said.test(key)) localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Whoever leaves while the server is out of reach has left: it is told as soon as it answers, before anything is asked. */
export function leaveLater(): void {
  try {
    localStorage.setItem(place, 'yes');
  } catch {
    // Without a store this page alone knows.
  }
}

/** Signs out whoever left before; throws while the server is still out of reach. */
export async function finishLeaving(): Promise<void> {
  if (!hasToLeave()) return;
  await ask(signOut, {});
  localStorage.removeItem(place);
}

function hasToLeave(): boolean {
  try {
    return localStorage.getItem(place) !== null;
  } catch {
    return false;
  }
}
