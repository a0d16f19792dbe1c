import type { InjectOptions } from 'fastify';

import { openApplication, type Application } from '#app/application.ts';

import type { TestDatabase } from './database.ts';

export type Answered = {
  status: number;
  body: Record<string, unknown>;
  headers: Record<string, unknown>;
  cookie: string | undefined;
};

/** The whole application on a test database, every answer held against its contract; asked without a network. */
export async function openTestApplication(
  { place }: TestDatabase,
  { signUp = 'open' }: { signUp?: 'first' | 'open' } = {},
): Promise<{
  application: Application;
  ask(options: InjectOptions & { cookie?: string | undefined }): Promise<Answered>;
}> {
  const application = await openApplication({
    place,
    address: 'http://localhost',
    secret: 'a secret of more than thirty-two characters',
    signUp,
    checkOutput: true,
  });
  return {
    application,
    async ask({ cookie, headers, ...rest }) {
      const response = await application.app.inject({
        ...rest,
        headers: { ...headers, ...(cookie === undefined ? {} : { cookie }) },
      });
      const type = response.headers['content-type']?.toString() ?? '';
      return {
        status: response.statusCode,
        body: type.includes('json') ? response.json<Record<string, unknown>>() : {},
        headers: response.headers,
        cookie: response.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)[0],
      };
    },
  };
}

let people = 0;

/** Somebody new with an organisation of their own. Answers with the session's cookie. */
export async function signUp(
  ask: (options: InjectOptions) => Promise<Answered>,
  wish: Partial<{
    name: string;
    organisationName: string;
    language: 'nl' | 'en';
    email: string;
    password: string;
  }> = {},
): Promise<string> {
  const { status, cookie } = await ask({
    method: 'POST',
    url: '/api/v1/sign-up',
    remoteAddress: `10.1.${Math.floor(people / 250)}.${++people % 250}`,
    payload: {
      name: 'Proef',
      organisationName: 'Proef',
      language: 'nl',
      email: `p${people}@verzonnen.example`,
      password: 'een lang wachtwoord',
      ...wish,
    },
  });
  if (status !== 204 || cookie === undefined) throw new Error(`signing up answered ${status}`);
  return cookie;
}
