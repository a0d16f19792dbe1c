import { ApiProblem } from '#base/ui-kit/client.ts';

/** What went wrong as a whole; null where the problem says it at the fields. */
export function generalError(error: unknown): unknown {
  return error instanceof ApiProblem && error.status === 400 && error.errors.length > 0 ? null : error;
}
