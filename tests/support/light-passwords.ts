import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

type Work = { N?: number; r?: number };
type Scrypt = (password: unknown, salt: unknown, length: number, work: Work, done: unknown) => void;

/**
 * People who are invented for a test get their password hashed in a millisecond instead of a hundred: hundreds are, and
 * nobody will guess at theirs. What a password costs in earnest is tried in `src/base/auth/password-work.test.ts`.
 */
const scrypt = crypto.scrypt as Scrypt;
const ofPeople = ({ N, r }: Work) => N === 2 ** 14 && r === 16;
let light = true;

Reflect.set(crypto, 'scrypt', ((password, salt, length, work, done) =>
  scrypt(
    password,
    salt,
    length,
    light && ofPeople(work) ? { ...work, N: 16 } : work,
    done,
  )) satisfies Scrypt);
syncBuiltinESMExports();

/** Passwords cost what they cost in earnest as long as `work` goes on; a hash made lightly then fits no password. */
export async function hashingInEarnest<T>(work: () => Promise<T>): Promise<T> {
  light = false;
  try {
    return await work();
  } finally {
    light = true;
  }
}
