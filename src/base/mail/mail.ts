import { createTransport } from 'nodemailer';

export type Letter = { to: string; subject: string; text: string };

/** How letters leave. Without a server nothing leaves, and whoever wants to send shows the link instead. */
export type Mail = { isSet: boolean; send(letter: Letter): Promise<void>; close(): void };

/** @param smtpUrl `smtp://user:password@host:587`, or undefined */
export function openMail(smtpUrl: string | undefined, from: string): Mail {
  if (smtpUrl === undefined) return { isSet: false, send: async () => {}, close() {} };
  const transport = createTransport(smtpUrl);
  return {
    isSet: true,
    async send({ to, subject, text }) {
      await transport.sendMail({ from, to, subject, text });
    },
    close: () => transport.close(),
  };
}
