import { Refusal } from '#base/kernel/refusal.ts';

import { refusalTexts } from './messages.ts';
import { UnreadableFile } from './reading/unreadable-file.ts';
import { refusals } from './refusals.ts';

export function refuse(because: keyof typeof refusals): never {
  throw new Refusal('refused', { because, says: refusals[because] });
}

/** Says of a file that holds no table which one it is, and why. */
export async function refusingUnreadable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { nl, en } = refusalTexts[error.because];
    throw new Refusal('refused', {
      because: error.because,
      says: { nl: `${error.fileName}: ${nl}`, en: `${error.fileName}: ${en}` },
      decision: { file: error.fileName },
    });
  }
}
