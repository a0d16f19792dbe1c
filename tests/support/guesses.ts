import { guessesOf, type Guesses } from '#base/auth/guesses.ts';
import { openIdentity } from '#base/auth/identity.ts';

import type { TestDatabase } from './database.ts';

/** The count of wrong links of a process on this database. */
export function guessesFor({ pools }: TestDatabase): Guesses {
  const secrets = ['a secret of more than thirty-two characters'] as const;
  const identity = openIdentity({ pool: pools.identity, address: 'http://localhost', secrets });
  return guessesOf(identity, 'wrong-public-link');
}
