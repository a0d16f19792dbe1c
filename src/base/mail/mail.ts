import type { QueryExecutorProvider } from 'kysely';
import type { Transporter } from 'nodemailer';
import type * as z from 'zod';

import { GiveUp } from '#base/jobs/job.ts';
import { send } from '#base/jobs/send.ts';
import { sealer } from '#base/secrets/sealer.ts';
import type { Secrets } from '#base/secrets/secrets.ts';

import { sendLetter } from './send-letter.ts';

export type Letter = {
  to: string;
  subject: string;
  text: string;
  /** To whom an answer goes, where that is not the sender. */
  replyTo?: string | undefined;
  files?: readonly { name: string; mediaType: string; bytes: Buffer }[] | undefined;
};

/** How letters leave. Without a server nothing leaves, and whoever wants to send shows the link instead. */
export type Mail = {
  isSet: boolean;
  /**
   * Hands a letter over in this transaction. It leaves as soon as the transaction is kept; while the mail server is
   * away it is tried again, until `until` at the latest.
   */
  post(tx: QueryExecutorProvider, letter: Letter, until?: Date): Promise<void>;
  /** Does the job: brings a letter to the mail server. */
  deliver(waiting: z.output<typeof sendLetter.data>): Promise<void>;
  close(): void;
};

/** How a slice writes to somebody: the mail, and where in the application its letters lead. */
export type Post = { mail: Mail; address: string };

/** The server will never take this letter: the address does not exist, or is none. */
const never = new Set([501, 550, 551, 553]);

/**
 * @param smtpUrl `smtp://user:password@host:587`, or undefined
 * @param secrets the installation's; letters that wait are closed with them
 */
export function openMail(smtpUrl: string | undefined, from: string, secrets: Secrets): Mail {
  const seals = sealer(secrets, 'mail');
  let opened: Promise<Transporter> | null = null;
  // Loaded with the first letter: many an installation sends none, and the library takes memory.
  const transportTo = (url: string) =>
    (opened ??= import('nodemailer').then(({ createTransport }) => createTransport(url)));
  return {
    isSet: smtpUrl !== undefined,
    async post(tx, { to, subject, text, replyTo, files = [] }, until) {
      if (smtpUrl === undefined) return;
      await send(tx, sendLetter, {
        to,
        subject,
        sealed: seals.seal(text),
        ...(replyTo ? { replyTo } : {}),
        ...(files.length > 0
          ? {
              files: files.map(({ name, mediaType, bytes }) => ({
                name,
                mediaType,
                sealed: seals.seal(bytes.toString('base64')),
              })),
            }
          : {}),
        ...(until ? { until: until.toISOString() } : {}),
      });
    },
    async deliver({ to, subject, sealed, replyTo, files = [], until }) {
      if (smtpUrl === undefined) throw new Error('no mail server is set (SMTP_URL)');
      if (until !== undefined && new Date(until) < new Date()) throw new GiveUp('too late to be of use');
      try {
        const transport = await transportTo(smtpUrl);
        await transport.sendMail({
          from,
          to,
          subject,
          text: seals.open(sealed),
          ...(replyTo ? { replyTo } : {}),
          attachments: files.map((file) => ({
            filename: file.name,
            contentType: file.mediaType,
            content: Buffer.from(seals.open(file.sealed), 'base64'),
          })),
        });
      } catch (error) {
        const { responseCode } = error as { responseCode?: number };
        if (responseCode !== undefined && never.has(responseCode))
          throw new GiveUp(error instanceof Error ? error.message : String(error));
        throw error;
      }
    },
    close() {
      void opened?.then((transport) => transport.close());
    },
  };
}
