import { existsSync } from 'node:fs';

import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance } from 'fastify';

import { linkDoorkeeperOn } from '#base/public-links/link-doorkeeper.ts';
import type { ScannerPlace } from '#base/files/scanning/clamd.ts';
import { programAsking } from '#base/api-keys/holder.ts';
import { doorkeeperOf } from '#base/auth/doorkeeper.ts';
import { guessesOf } from '#base/auth/guesses.ts';
import { noBackups, type AgreedBackups } from '#base/backup/agreed.ts';
import { openIdentity, type Identity } from '#base/auth/identity.ts';
import { openPools, type DatabasePlace, type Pools } from '#base/db/pools.ts';
import { watchLoad } from '#base/health/load.ts';
import { metricsRoute } from '#base/health/metrics/routes.ts';
import { readinessOn } from '#base/health/readiness.ts';
import { healthRoutes } from '#base/health/routes.ts';
import { stoppable } from '#base/health/stopping.ts';
import { answerClientError, answerProblems, loggedRequest, refuseForeignWrites } from '#base/http/edge.ts';
import { safeHeaders } from '#base/http/safe-headers.ts';
import { serverOn, type Server } from '#base/http/serve.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import { openExchange } from '#base/live/exchange.ts';
import { openMail, type Mail } from '#base/mail/mail.ts';
import type { Reach } from '#base/outside/reach.ts';
import type { Secrets } from '#base/secrets/secrets.ts';

import { keepPace } from './pace.ts';
import { publicLinks } from './public-links.ts';
import { bindRoutes } from './routes.ts';
import { serveScreens } from './screens.ts';
import { version } from './version.ts';
import { startWorking, calendarSettings, webhookSettings, type Working } from './working.ts';

export type ApplicationOptions = {
  place: DatabasePlace;
  /** Where people reach it. */
  address: string;
  secret: string;
  /** Secrets of before, which still open what they closed; none where nothing is said. */
  formerSecrets?: readonly string[];
  signUp: 'first' | 'open';
  smtpUrl?: string | undefined;
  mailFrom?: string;
  logLevel?: string;
  /** Where the log goes; standard output where nothing is said. */
  logTo?: { write(line: string): void };
  /** How many proxies stand before it; none where nothing is said. */
  trustProxy?: number;
  /** Which other servers it may ask; public ones where nothing is said. */
  reach?: Reach;
  /** The folders that recurring imports may read; none where nothing is said. */
  importFolders?: string;
  /** What was agreed on backups; nothing where nothing is said. */
  backups?: AgreedBackups;
  /** How often one API key may ask in a minute; 600 where nothing is said. */
  requestsPerMinute?: number;
  /** How often one session of a person may ask in a minute; as often as it likes where nothing is said. */
  personRequestsPerMinute?: number;
  /** The virus scanner that looks through files before they are kept; none where nothing is said. */
  scanner?: ScannerPlace | undefined;
  /** Whoever shows it may read the figures at /metrics; nobody where nothing is said. */
  metricsToken?: string | undefined;
  /** The folder of the built screens; without one only the API answers. */
  screens?: URL | null;
  /** Holds every answer against its contract; in tests. */
  checkOutput?: boolean;
};

export type Application = {
  app: FastifyInstance;
  server: Server;
  identity: Identity;
  pools: Pools;
  mail: Mail;
  /** Begins to do jobs in this process. */
  startJobs(): void;
  /** Lets requests and jobs finish (a long job is handed back), within seconds, and closes everything. */
  close(): Promise<void>;
};

/** Streams of hundreds of people, and far below what a process may hold open. */
const mostConnections = 4000;
const uploadBytes = 64 * 1024 * 1024;

/** Puts the application together on a database whose schema is up to date. */
export async function openApplication(options: ApplicationOptions): Promise<Application> {
  const pools = openPools(options.place);
  const exchange = openExchange(options.place);
  const secrets: Secrets = [options.secret, ...(options.formerSecrets ?? [])];
  const mail = openMail(options.smtpUrl, options.mailFrom ?? 'Cadans <cadans@localhost>', secrets);
  const identity = openIdentity({
    pool: pools.identity,
    address: options.address,
    secrets,
    failed: (error) => app.log.error({ err: error }, 'something at the door failed'),
    ...(mail.isSet
      ? {
          post: (letter, until) =>
            void mail
              .post(identity.db, letter, until)
              .catch((error: unknown) => app.log.error({ err: error }, 'a mail was not sent')),
        }
      : {}),
  });
  const doorkeeper = doorkeeperOf(
    identity,
    pools.app,
    programAsking(pools.app, guessesOf(identity, 'wrong-key')),
  );

  const answering = answerProblems(doorkeeper);
  const app = fastify({
    logger:
      options.logLevel && options.logLevel !== 'silent'
        ? {
            level: options.logLevel,
            redact: secretHeaders,
            serializers: { req: loggedRequest },
            ...(options.logTo ? { stream: options.logTo } : {}),
          }
        : false,
    trustProxy: believing(options.trustProxy ?? 0),
    bodyLimit: 1024 * 1024,
    // While it stops, what still comes in over an open connection is answered: see stoppable().
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    // Whoever dawdles over its head or body, or falls silent, makes room for others.
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5000 },
    requestTimeout: 300_000,
    connectionTimeout: 120_000,
    routerOptions: { maxParamLength: 250 },
    frameworkErrors: (error, request, reply) => {
      // What is no address at all comes by before anything else has been set.
      reply.headers({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
      });
      answering(error, request, reply);
    },
    schemaController: { compilersFactory: withoutSchemas },
    clientErrorHandler: answerClientError,
  });
  app.setErrorHandler(answering);
  // Only JSON and forms with files are read; a text would be taken for an empty input.
  app.removeContentTypeParser('text/plain');
  app.server.maxConnections = mostConnections;
  const stopping = stoppable(app);
  const load = watchLoad(app, { waiting: () => pools.app.waitingCount });
  metricsRoute(app, {
    token: options.metricsToken,
    version,
    place: options.place,
    pools,
    load,
    streams: exchange.count,
  });
  healthRoutes(app, readinessOn(pools.identity, stopping.isStopping));
  await app.register(cookie);
  safeHeaders(app, { overTls: options.address.startsWith('https:') });
  await app.register(multipart, { limits: { fileSize: uploadBytes, files: 10, fields: 10 } });
  await keepPace(app, identity, {
    ofKeys: options.requestsPerMinute ?? 600,
    ofPeople: options.personRequestsPerMinute ?? null,
  });
  refuseForeignWrites(app);

  const reach = options.reach ?? { privateToo: false };
  const webhooks = webhookSettings(secrets, reach);
  const calendars = calendarSettings(secrets, reach);
  const fetching = { folders: options.importFolders ?? '', ...reach };
  const agreed = options.backups ?? noBackups;
  const server = serverOn(app, doorkeeper, options.checkOutput ?? false);
  bindRoutes(server, {
    identity,
    mail,
    pools,
    exchange,
    whoIs: doorkeeper.whoIs,
    admitToDesk: doorkeeper.admitToDesk,
    address: options.address,
    signUp: options.signUp,
    webhooks,
    calendars,
    fetching,
    backups: agreed,
    scanner: options.scanner,
    links: linkDoorkeeperOn(pools.app, publicLinks, guessesOf(identity, 'wrong-public-link')),
  });
  const screens = options.screens && existsSync(options.screens) ? options.screens : null;
  if (screens) await serveScreens(app, screens);
  else app.setNotFoundHandler(() => Promise.reject(new Refusal('not-found')));
  await app.ready();

  let working: Working | undefined;
  return {
    app,
    server,
    identity,
    pools,
    mail,
    startJobs() {
      const log: (said: { err: unknown }, what: string) => void = (said, what) => app.log.error(said, what);
      const { place, address, secret } = options;
      const backups = { place, secret, version, agreed };
      working ??= startWorking({ place, pools, mail, webhooks, calendars, fetching, address, backups, log });
    },
    async close() {
      await Promise.all([stopping.stop(), working?.stop()]);
      mail.close();
      await exchange.close();
      await Promise.race([pools.end(), patience(3000)]);
    },
  };
}

/** Believes what so many proxies say, counted from here; what an asker wrote before them is not looked at. */
const believing = (proxies: number) =>
  proxies === 0 ? false : (_address: string, hop: number) => hop < proxies;

/** A connection that a cut request still holds keeps nobody from stopping. */
const patience = (millis: number) => new Promise<void>((over) => setTimeout(over, millis).unref());

// Contracts read what comes in and shape what goes out. Named here, Fastify's own compilers (ajv and its kin, a
// hundred modules) are not even loaded.
const noSchema = (): never => {
  throw new Error('a route has a contract and no schema');
};
const withoutSchemas = { buildValidator: noSchema, buildSerializer: noSchema };

const secretHeaders = ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'];
