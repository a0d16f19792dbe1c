import { wordsOf } from '#base/i18n/messages.ts';
import { embeddedTexts, type EmbeddedFacts } from './messages.ts';

export type EmbeddedErrorCode = keyof typeof embeddedTexts;

/**
 * The embedded database cannot do what was asked. `code` says why; `message` says it in English with
 * what to do; `wordsOf(embeddedTexts, language)[error.code](error.facts)` says it in either language.
 */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError';
  readonly code: EmbeddedErrorCode;
  readonly facts: EmbeddedFacts;

  constructor(code: EmbeddedErrorCode, facts: EmbeddedFacts, cause?: unknown) {
    super(wordsOf(embeddedTexts, 'en')[code](facts), cause === undefined ? undefined : { cause });
    this.code = code;
    this.facts = facts;
  }
}

/** The code of a system or PostgreSQL error: `ENOENT`, `57P03`; '' where there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
