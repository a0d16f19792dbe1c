import { createHash, randomBytes } from 'node:crypto';

/** Something that only its holder knows: 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** As it is kept: who reads the database cannot use it. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
