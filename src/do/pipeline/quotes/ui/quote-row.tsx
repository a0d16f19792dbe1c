import { lazy, Suspense, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { FileLink } from '#base/files/ui/file-link.tsx';
import { formatCents, formatDateShort } from '#base/i18n/format.ts';
import { dateIn } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { EditIcon, MoreIcon, TrashIcon, UndoIcon } from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';

import type { DealParts } from '../../parts/contract.ts';
import css from '../../parts/ui/parts.module.css';
import type { Deal } from '../../shapes.ts';
import type { Quote } from '../contract.ts';
import { quoteMessages } from '../messages.ts';
import { pdfPath, takeBack, throwAway, useQuoteChange } from './use-quotes.ts';
import own from './quotes.module.css';

const QuoteForm = lazy(async () => ({ default: (await import('./quote-form.tsx')).QuoteForm }));
const SendDialog = lazy(async () => ({ default: (await import('./send-dialog.tsx')).SendDialog }));
const AcceptDialog = lazy(async () => ({ default: (await import('./answer-dialogs.tsx')).AcceptDialog }));
const RefuseDialog = lazy(async () => ({ default: (await import('./answer-dialogs.tsx')).RefuseDialog }));

type Asking = 'edit' | 'send' | 'accept' | 'refuse' | null;

/** One quote: how it is called, where it stands, what it comes to and what can be done with it now. */
export function QuoteRow({ quote, deal, parts }: { quote: Quote; deal: Deal; parts: DealParts }) {
  const words = useWords(quoteMessages);
  const language = useLanguage();
  const toast = useToast();
  const { today, zone } = useViewer();
  const [asking, setAsking] = useState<Asking>(null);
  const remove = useQuoteChange(throwAway, () => toast({ text: words.removed }));
  const reconsider = useQuoteChange(takeBack, () => toast({ text: words.reconsidered }));
  const { status, label } = quote;
  const isDraft = status === 'draft';
  const name = isDraft
    ? quote.revision > 1 && label
      ? words.draftOf(label)
      : words.draft
    : words.quote(label ?? '');
  const net = quote.netCents ?? parts.totals.netCents;
  const facts = [
    isDraft ? words.follows : null,
    quote.sentAt ? words.sentOn(formatDateShort(dateIn(zone, new Date(quote.sentAt)), language)) : null,
    status === 'sent' || isDraft ? words.validUntil(formatDateShort(quote.validUntil, language)) : null,
    quote.contact ? words.forWhom(quote.contact.name) : null,
  ];
  const answers = deal.may.edit && status === 'sent';
  const items = [
    ...(isDraft && deal.may.edit
      ? [
          { label: words.edit, icon: EditIcon, onSelect: () => setAsking('edit') },
          { label: words.remove, icon: TrashIcon, danger: true, onSelect: () => remove.mutate(quote) },
        ]
      : []),
    ...(deal.may.edit && deal.status === 'open' && (status === 'accepted' || status === 'refused')
      ? [{ label: words.reconsider, icon: UndoIcon, onSelect: () => reconsider.mutate(quote) }]
      : []),
  ];
  const close = () => setAsking(null);
  return (
    <li className={own.row} data-status={status}>
      <div className={css.words}>
        <p className={css.name}>
          {name}
          {isDraft ? null : (
            <Badge wing={status === 'accepted' ? 'do' : status === 'refused' ? 'act' : undefined}>
              {words[status]}
            </Badge>
          )}
          {status === 'sent' && quote.validUntil < today ? <WarnBadge>{words.expired}</WarnBadge> : null}
        </p>
        <p className={css.facts}>{facts.filter(Boolean).join(' · ')}</p>
        {quote.refusal ? <p className={css.note}>{quote.refusal}</p> : null}
        {quote.signedFile ? <FileLink file={{ ...quote.signedFile, preview: 'pdf' }} /> : null}
      </div>
      <span className={own.amount}>{formatCents(net, quote.currency ?? parts.currency, language)}</span>
      {items.length > 0 ? (
        <Menu groups={[{ items }]} trigger={<IconButton icon={MoreIcon} label={words.more(name)} small />} />
      ) : null}
      <div className={own.steps}>
        <a className={own.link} href={pdfPath(quote)} rel="noopener" target="_blank">
          {words.look}
        </a>
        {isDraft && deal.may.edit ? (
          <Button kind="primary" onClick={() => setAsking('send')} small>
            {words.send}
          </Button>
        ) : null}
        {answers ? (
          <>
            <Button kind="primary" onClick={() => setAsking('accept')} small>
              {words.accept}
            </Button>
            <Button onClick={() => setAsking('refuse')} small>
              {words.refuse}
            </Button>
          </>
        ) : null}
      </div>
      <Suspense>
        {asking === 'edit' ? <QuoteForm deal={deal} onClose={close} quote={quote} /> : null}
        {asking === 'send' ? <SendDialog onClose={close} quote={quote} /> : null}
        {asking === 'accept' ? <AcceptDialog onClose={close} quote={quote} /> : null}
        {asking === 'refuse' ? <RefuseDialog onClose={close} quote={quote} /> : null}
      </Suspense>
    </li>
  );
}
