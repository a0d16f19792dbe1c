import { Readable } from 'node:stream';

import type { Post } from '#base/mail/mail.ts';
import { parseInput } from '#base/http/problem.ts';
import { inputOf, type Server } from '#base/http/serve.ts';

import { acceptQuote, reconsiderQuote, refuseQuote } from './commands/decide-quote.ts';
import { deleteQuote, editQuote } from './commands/edit-quote.ts';
import { sendQuote } from './commands/send-quote.ts';
import { startQuote } from './commands/start-quote.ts';
import * as contract from './contract.ts';
import { draftLetter } from './draft-letter.ts';
import { printStoredQuote } from './print-stored-quote.ts';
import { editQuoteSettings, getQuoteSettings } from './quote-settings.ts';

/** @param mail by which a quote can leave */
export function quoteRoutes(
  { serve, app, doorkeeper, endpoints }: Server,
  { mail }: Pick<Post, 'mail'>,
): void {
  serve(contract.startQuote, startQuote);
  serve(contract.editQuote, editQuote);
  serve(contract.deleteQuote, deleteQuote);
  serve(contract.draftLetter, (ctx, input) => draftLetter(ctx, input, mail.isSet));
  serve(contract.sendQuote, (ctx, input) => sendQuote(ctx, input, mail));
  serve(contract.acceptQuote, acceptQuote);
  serve(contract.refuseQuote, refuseQuote);
  serve(contract.reconsiderQuote, reconsiderQuote);
  serve(contract.getQuoteSettings, getQuoteSettings);
  serve(contract.editQuoteSettings, editQuoteSettings);

  endpoints.push(contract.printQuote);
  app.get(contract.printQuote.path, async (request, reply) => {
    const ctx = await doorkeeper.admit(request);
    const { quoteId } = parseInput(contract.printQuote.input, inputOf(request), ctx.language);
    const { name, bytes } = await printStoredQuote(ctx, quoteId);
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'")
      .header('cache-control', 'no-store')
      .send(Buffer.isBuffer(bytes) ? bytes : Readable.from(bytes));
  });
}
