import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '#base/ui-kit/client.ts';

import * as contract from '../contract.ts';
import type { Quote } from '../contract.ts';

/** Something done with a quote; the deal, its log and its parts are read anew afterwards, also when it was refused. */
export function useQuoteChange<Input, Output>(
  send: (input: Input) => Promise<Output>,
  onDone?: (done: Output) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (done) => onDone?.(done),
    onSettled: () => queries.invalidateQueries({ queryKey: ['deals'] }),
  });
}

const at = ({ id, version }: Quote) => ({ quoteId: id, version });

export const throwAway = (quote: Quote) => ask(contract.deleteQuote, at(quote));
export const takeBack = (quote: Quote) => ask(contract.reconsiderQuote, at(quote));

/** Where the PDF of a quote opens. */
export const pdfPath = (quote: Quote) => contract.printQuote.path.replace(':quoteId', quote.id);
