import type * as z from 'zod';

/**
 * One thing that can be asked of the application. Server, client and OpenAPI document read the same object.
 * `input` is flat: the names in `path` come from the path, the rest from the query (GET) or the body.
 */
export type Endpoint<In extends z.ZodObject = z.ZodObject, Out extends z.ZodType = z.ZodType> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/api/v1/deals/:dealId` */
  readonly path: `/api/v1/${string}`;
  /** What it does, in one English line, for the OpenAPI document. */
  readonly summary: string;
  readonly input: In;
  readonly output: Out;
  /** Who may ask at all; what somebody may do further is the slice's policy. */
  readonly for: 'everyone' | 'members';
  /** Its answer holds a secret (a link that lets somebody in) and is kept nowhere, not even for an Idempotency-Key. */
  readonly secret?: true;
  /** How large its body may be, in bytes, where that is more than the megabyte of all others. */
  readonly bodyBytes?: number;
  /** It answers with server-sent events that go on; `output` is what each one holds. */
  readonly stream?: true;
};

/** Keeps the exact types of an endpoint's input and output. */
export function endpoint<In extends z.ZodObject, Out extends z.ZodType>(
  described: Omit<Endpoint<In, Out>, 'for'> & { for?: 'everyone' | 'members' },
): Endpoint<In, Out> {
  return { for: 'members', ...described };
}

/** The names in a path: `dealId` of `/api/v1/deals/:dealId`. */
export function namesInPath(path: string): string[] {
  return [...path.matchAll(/:([A-Za-z]+)/g)].map(([, name]) => name ?? '');
}

/** What the server hands to a handler. */
export type InputOf<E> = E extends Endpoint<infer In> ? z.output<In> : never;
/** What a client has to give. */
export type AskedOf<E> = E extends Endpoint<infer In> ? z.input<In> : never;
/** What comes back. */
export type OutputOf<E> = E extends Endpoint<z.ZodObject, infer Out> ? z.output<Out> : never;
