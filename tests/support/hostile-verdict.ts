import type { HostileCase } from './hostile-cases.ts';

/** What came back for one request, and how long it took. */
export type HostileAnswer = { status: number; type: string; body: string; millis: number };

/** Nobody who sends one request keeps the others waiting longer. */
export const longestMillis = 5000;

type Problem = {
  type?: unknown;
  title?: unknown;
  status?: unknown;
  errors?: { pointer?: unknown; message?: unknown }[];
};

/**
 * What is wrong with an answer to a hostile request; null where it was done, or refused as it should be: a problem
 * (RFC 9457) with a title, and for bad input the fields that it is about (RFC 6901), each with a sentence.
 */
export function faultOf(
  { method }: HostileCase,
  { status, type, body, millis }: HostileAnswer,
): string | null {
  if (status >= 500) return `answered ${status}`;
  if (millis > longestMillis) return `took ${Math.round(millis)} ms`;
  if (status < 400) return null;
  if (!type.includes('application/problem+json')) return `refused with ${type || 'nothing'}`;
  const problem = JSON.parse(body) as Problem;
  if (problem.status !== status || typeof problem.title !== 'string' || typeof problem.type !== 'string')
    return 'refused with half a problem';
  if (status !== 400) return null;
  if (!problem.errors?.length) return `${method}: refused without a field`;
  const wrong = problem.errors.find(
    ({ pointer, message }) =>
      typeof pointer !== 'string' ||
      !/^(?:\/|$)/.test(pointer) ||
      typeof message !== 'string' ||
      !/\s/.test(message),
  );
  return wrong ? `refused without words: ${JSON.stringify(wrong)}` : null;
}
