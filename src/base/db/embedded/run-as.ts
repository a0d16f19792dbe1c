import { execFile } from 'node:child_process';

/** A user of the system by number. */
export interface SystemUser {
  uid: number;
  gid: number;
}

export interface Finished {
  ok: boolean;
  /** Standard output and error, in that order, trimmed. */
  output: string;
}

/** Nothing of the caller's environment: a stray PGDATA, LC_ALL or TZ must not reach the server. */
export const bareEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' };

/** Runs a program to its end, as `user` where one is given (only root can). It never throws. */
export function runAs(
  user: SystemUser | undefined,
  file: string,
  args: readonly string[],
): Promise<Finished> {
  return new Promise((resolve) => {
    const options = { cwd: '/', env: bareEnvironment, maxBuffer: 16 * 1024 * 1024, ...user };
    try {
      execFile(file, args, options, (error, stdout, stderr) => {
        const told = [stdout, stderr].map((part) => part.trim()).filter(Boolean);
        resolve({ ok: !error, output: told.join('\n') || (error?.message ?? '') });
      });
    } catch (error) {
      resolve({ ok: false, output: error instanceof Error ? error.message : String(error) });
    }
  });
}

/** Can the user enter this folder, through all folders above it? */
export async function canEnter(user: SystemUser, folder: string): Promise<boolean> {
  return (await runAs(user, '/bin/sh', ['-c', 'test -x "$1"', 'sh', folder])).ok;
}
