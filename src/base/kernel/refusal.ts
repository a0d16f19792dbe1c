import type { Language } from './language.ts';

/** The ways in which a request can come to nothing; each has one HTTP status, given at the edge. */
export type RefusalCode =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'refused'
  | 'too-large'
  | 'too-many'
  | 'unavailable';

/**
 * A field that was wrong: where (a JSON pointer into the input, or `/` and the name of a header; empty for the input as a
 * whole) and what, in the reader's language or, where that is not known yet, in both.
 */
export type FieldError = { pointer: string; message: string | Record<Language, string> };

type Details = {
  /** One word for programs, `results-missing`. */
  because?: string;
  /** What a person reads, in both languages. */
  says?: Record<Language, string>;
  errors?: FieldError[];
  /** The state that is there now, for whoever was second. */
  current?: unknown;
  /** The rest of a rule's decision, `missing: […]`. */
  decision?: Record<string, unknown>;
};

/** Thrown by commands and queries; becomes an RFC 9457 problem at the edge. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: Details;

  constructor(code: RefusalCode, details: Details = {}) {
    super(details.says?.en ?? details.because ?? code);
    this.code = code;
    this.details = details;
  }
}

/** Refuses unless the policy says yes. */
export function allow(answer: boolean): void {
  if (!answer) throw new Refusal('forbidden');
}

/** The row, or "not found": also where it is in another organisation, which nobody may notice. */
export function found<Row>(row: Row | undefined | null): Row {
  if (row === undefined || row === null) throw new Refusal('not-found');
  return row;
}

/** Refuses when somebody changed the row since the version that this edit started from. */
export function sameVersion<Row extends { version: number }>(row: Row, version: number): void {
  if (row.version !== version) throw new Refusal('conflict', { because: 'changed-meanwhile', current: row });
}

/** Refuses with the rule's reason, in the slice's words for it. */
export function refuseUnless<D extends { ok: true } | { ok: false; because: string }>(
  decision: D,
  reasons: Record<Extract<D, { ok: false }>['because'], Record<Language, string>>,
): asserts decision is Extract<D, { ok: true }> {
  if (decision.ok) return;
  const refused = decision as Extract<D, { ok: false }>;
  const { ok: _, because, ...rest } = refused;
  throw new Refusal('refused', {
    because,
    says: reasons[because as Extract<D, { ok: false }>['because']],
    decision: rest,
  });
}
