import type * as z from 'zod';

import { wordsOf } from '#base/i18n/messages.ts';
import type { Language } from '#base/kernel/language.ts';
import { Refusal, type RefusalCode } from '#base/kernel/refusal.ts';

import { fieldError } from './field-errors.ts';
import { problemTitles } from './messages.ts';

/** RFC 9457, with our own members behind `because`. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  because?: string;
  errors?: { pointer: string; message: string }[];
  current?: unknown;
  [rest: string]: unknown;
};

const statusOf: Record<RefusalCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  refused: 422,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

/** A refusal as a problem, in the reader's language. */
export function problemOf(refusal: Refusal, language: Language): Problem {
  const { because, says, errors, current, decision } = refusal.details;
  return {
    ...decision,
    type: `urn:cadans:${because ?? refusal.code}`,
    title: says?.[language] ?? wordsOf(problemTitles, language)[refusal.code],
    status: statusOf[refusal.code],
    ...(because === undefined ? {} : { because }),
    ...(errors === undefined
      ? {}
      : {
          errors: errors.map(({ pointer, message }) => ({
            pointer,
            message: typeof message === 'string' ? message : message[language],
          })),
        }),
    ...(current === undefined ? {} : { current }),
  };
}

/** For whatever nobody foresaw: says nothing of the inside. */
export function brokenProblem(language: Language): Problem {
  return { type: 'urn:cadans:broken', title: wordsOf(problemTitles, language).broken, status: 500 };
}

const unstorableText = {
  nl: 'Hierin staat een teken dat niet bewaard kan worden.',
  en: 'This holds a character that cannot be stored.',
};
const tooDeepText = { nl: 'Dit zit te diep in elkaar.', en: 'This is nested too deeply.' };

/** No contract is deeper than a few levels; what is endlessly deep would use up the stack of whatever walks it. */
const deepest = 32;

/** Where in the input a text stands that PostgreSQL cannot hold (a NUL, half a surrogate pair); null where none is. */
function findUnstorable(value: unknown, pointer: string, depth = 0): string | null {
  if (depth > deepest)
    throw new Refusal('invalid', {
      because: 'too-deep',
      // The field of the contract in which it is, not the way down.
      errors: [{ pointer: pointer.split('/', 2).join('/'), message: tooDeepText }],
    });
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? pointer : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = findUnstorable(inner, `${pointer}/${escapePointer(key)}`, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** RFC 6901. */
function escapePointer(part: string): string {
  return part.replace(/~/g, '~0').replace(/\//g, '~1');
}

/** Parses, or refuses with a pointer and a sentence in the reader's language for each field. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown, language: Language): z.output<S> {
  const unstorable = findUnstorable(input, '');
  if (unstorable !== null)
    throw new Refusal('invalid', {
      because: 'unstorable-character',
      errors: [{ pointer: unstorable, message: unstorableText }],
    });
  const parsed = schema.safeParse(input, { error: (issue) => fieldError(issue, language) });
  if (parsed.success) return parsed.data;
  throw new Refusal('invalid', {
    errors: parsed.error.issues.map((issue) => ({
      pointer: `/${issue.path.map((part) => escapePointer(String(part))).join('/')}`,
      message: issue.message,
    })),
  });
}
