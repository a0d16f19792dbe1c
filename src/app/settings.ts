import { join, resolve } from 'node:path';

import * as z from 'zod';

import type { AgreedBackups } from '#base/backup/agreed.ts';
import { readKeep } from '#base/backup/rules/retention.ts';
import { readScannerPlace, type ScannerPlace } from '#base/files/scanning/clamd.ts';
import { readHosts, type Reach } from '#base/outside/reach.ts';

import { linesOf } from './secrets/secret-file.ts';
import { SettingFileError, withFiles } from './settings-in-files.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.stringbool();

const described = z.object({
  PORT: port.default(3000).describe('the port that the application answers on'),
  HOST: z
    .string()
    .min(1)
    .default('localhost')
    .describe('the address that it listens on; 0.0.0.0 opens it to others'),
  CADANS_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('where people reach it, https://sales.example.nl; without it http://localhost:PORT'),
  CADANS_DATA: z.string().min(1).default('./data').describe('the folder of the embedded database'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe(
      'a PostgreSQL (15 or later) instead of the embedded one, postgres://user:password@host/database',
    ),
  CADANS_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('32 characters or more that sign the sessions; without it one is made and kept in CADANS_DATA'),
  CADANS_SECRET_BEFORE: z
    .string()
    .optional()
    .describe(
      'the secret until now, while CADANS_SECRET is a new one: what was closed or signed with it still opens; several one a line',
    ),
  CADANS_SIGN_UP: z
    .enum(['first', 'open'])
    .default('first')
    .describe(
      'who may make an organisation: only the first person, or everybody (open), who prove their mailbox where mail is set',
    ),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe(
      'the server for mail, smtp://user:password@host:587; without it links are shown instead of mailed',
    ),
  MAIL_FROM: z.string().min(3).default('Cadans <cadans@localhost>').describe('the sender of mail'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('warn')
    .describe('what is written to the log'),
  API_REQUESTS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .default(600)
    .describe('how often one API key may ask in a minute'),
  PERSON_REQUESTS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(60)
    .max(1_000_000)
    .default(1800)
    .describe('how often one person may ask in a minute, in one browser; a screen asks some ten times'),
  CLAMD: z
    .string()
    .optional()
    .refine((text) => text === undefined || readScannerPlace(text) !== null, 'it is no such address')
    .describe(
      'a virus scanner (ClamAV’s clamd) that looks through every file before it is kept: localhost:3310 or /run/clamav/clamd.ctl',
    ),
  ALLOW_PRIVATE_ADDRESSES: flag
    .default(false)
    .describe('true lets webhooks reach this machine and private networks'),
  OUTSIDE_HOSTS: z
    .string()
    .default('')
    .refine((text) => readHosts(text) !== null, 'a host in it is none')
    .describe(
      'the servers that webhooks, imports, calendars and single sign-on may ask, and no others: hooks.example.nl *.office365.com',
    ),
  IMPORT_FOLDERS: z
    .string()
    .default('')
    .describe(
      'the folders that recurring imports may read, with a colon between them; {organisation} in one stands for the id of the organisation',
    ),
  BACKUP_FOLDER: z
    .string()
    .min(1)
    .optional()
    .describe(
      'the folder of the nightly backups; without it CADANS_DATA/backups, and none with DATABASE_URL. Best on another disk',
    ),
  BACKUP_AT: z
    .string()
    .regex(/^(([01]?\d|2[0-3]):[0-5]\d|off)$/)
    .default('02:30')
    .describe('when a backup is made every night, on Amsterdam’s clock; off for never'),
  BACKUP_KEEP: z
    .string()
    .refine((text) => readKeep(text) !== null)
    .default('7d 4w 6m')
    .describe('of how many days, weeks and months the newest backup is kept, 7d 4w 6m'),
  BACKUP_PASSPHRASE: z
    .string()
    .min(12)
    .optional()
    .describe('12 characters or more that close the backups, so that they can leave the building'),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe(
      '16 characters or more with which Prometheus reads /metrics (Authorization: Bearer …); without it there is none',
    ),
  TRUST_PROXY: z
    .string()
    .regex(/^(true|false|[0-9])$/i)
    .default('false')
    .transform((text) => (/^\d$/.test(text) ? Number(text) : text.toLowerCase() === 'true' ? 1 : 0))
    .describe(
      'true behind a reverse proxy that sets X-Forwarded-For, or behind how many; what came before the last of them is not believed',
    ),
});

export type Settings = {
  port: number;
  host: string;
  address: string;
  dataDir: string;
  databaseUrl: string | undefined;
  secret: string | undefined;
  /** Secrets of before, which still open what they closed. */
  formerSecrets: readonly string[];
  signUp: 'first' | 'open';
  smtpUrl: string | undefined;
  mailFrom: string;
  logLevel: string;
  /** How many proxies stand before it; what they say of who asks is believed, and nothing before that. */
  trustProxy: number;
  requestsPerMinute: number;
  personRequestsPerMinute: number;
  scanner: ScannerPlace | undefined;
  reach: Reach;
  importFolders: string;
  backups: AgreedBackups;
  metricsToken: string | undefined;
};

/** A setting that cannot be; the message names each and says what it should be. */
export class SettingsError extends Error {}

/** Those that hold a secret, and may therefore stand in a file: NAME_FILE. */
const secrets = Object.keys(described.shape).filter(secretive);

/** Reads and checks all settings. An empty value counts as none. */
export function readSettings(given: Record<string, string | undefined>, workingFolder: string): Settings {
  const env = filledIn(given);
  const parsed = described.safeParse(
    Object.fromEntries(
      Object.keys(described.shape).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
    ),
  );
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]) as keyof typeof described.shape;
      return `${name}=${secretive(name) ? '…' : env[name]}: ${issue.message}. It is ${described.shape[name].description}.`;
    });
    throw new SettingsError(`These settings are not right:\n  ${lines.join('\n  ')}`);
  }
  const s = parsed.data;
  const dataDir = resolve(workingFolder, s.CADANS_DATA);
  return {
    port: s.PORT,
    host: s.HOST,
    address: (s.CADANS_URL ?? `http://localhost:${s.PORT}`).replace(/\/$/, ''),
    dataDir,
    databaseUrl: s.DATABASE_URL,
    secret: s.CADANS_SECRET,
    formerSecrets: linesOf(s.CADANS_SECRET_BEFORE ?? ''),
    signUp: s.CADANS_SIGN_UP,
    smtpUrl: s.SMTP_URL,
    mailFrom: s.MAIL_FROM,
    logLevel: s.LOG_LEVEL,
    trustProxy: s.TRUST_PROXY,
    reach: { privateToo: s.ALLOW_PRIVATE_ADDRESSES, hosts: readHosts(s.OUTSIDE_HOSTS) ?? [] },
    importFolders: s.IMPORT_FOLDERS,
    backups: backupsOf(s, dataDir, workingFolder),
    requestsPerMinute: s.API_REQUESTS_PER_MINUTE,
    personRequestsPerMinute: s.PERSON_REQUESTS_PER_MINUTE,
    scanner: s.CLAMD === undefined ? undefined : (readScannerPlace(s.CLAMD) ?? undefined),
    metricsToken: s.METRICS_TOKEN,
  };
}

function backupsOf(s: z.output<typeof described>, dataDir: string, workingFolder: string): AgreedBackups {
  const own = s.DATABASE_URL === undefined ? join(dataDir, 'backups') : null;
  return {
    folder: s.BACKUP_FOLDER === undefined ? own : resolve(workingFolder, s.BACKUP_FOLDER),
    at: s.BACKUP_AT === 'off' ? null : s.BACKUP_AT,
    keep: readKeep(s.BACKUP_KEEP) ?? { days: 7, weeks: 4, months: 6 },
    passphrase: s.BACKUP_PASSPHRASE,
  };
}

function filledIn(given: Record<string, string | undefined>): Record<string, string | undefined> {
  try {
    return withFiles(given, secrets);
  } catch (error) {
    if (error instanceof SettingFileError)
      throw new SettingsError(`These settings are not right:\n  ${error.message}`);
    throw error;
  }
}

/** Does it hold a secret? An address can: that of a database or a mail server names its password. */
function secretive(name: string): boolean {
  return (
    name.startsWith('CADANS_SECRET') ||
    name === 'BACKUP_PASSPHRASE' ||
    name === 'DATABASE_URL' ||
    name === 'SMTP_URL' ||
    name.endsWith('_TOKEN')
  );
}

/** Every setting with what it is and its default, for `--help` and the papers. */
export function describeSettings(): { name: string; what: string; standard: string; inFile: boolean }[] {
  return Object.entries(described.shape).map(([name, schema]) => ({
    name,
    inFile: secretive(name),
    what: schema.description ?? '',
    standard: schema instanceof z.ZodDefault ? String(schema.def.defaultValue) : '',
  }));
}
