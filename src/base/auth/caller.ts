import type { FastifyRequest } from 'fastify';

/** Who stands at the door: where they come from, with what, and which cookies they carry. */
export type Caller = {
  ip: string;
  userAgent?: string | undefined;
  cookies: Record<string, string | undefined>;
};

export function callerOf(request: FastifyRequest): Caller {
  return { ip: request.ip, userAgent: request.headers['user-agent'], cookies: request.cookies };
}
