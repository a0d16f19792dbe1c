import { useInfiniteQuery } from '@tanstack/react-query';
import { formatInstant } from '#base/i18n/format.ts';
import type { TimeZone } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { LoadMore } from '#base/ui-kit/load-more.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { listDeliveries, replayDelivery, replayFailed, type Delivery, type Webhook } from '../contract.ts';
import { webhookMessages } from '../messages.ts';
import { useWebhookChange } from './use-webhooks.ts';
import css from './webhooks.module.css';

/** What was sent to an address and how that went. */
export function WebhookLog(props: { webhook: Webhook; zone: TimeZone; onClose: () => void }) {
  const { webhook, zone, onClose } = props;
  const words = useWords(webhookMessages);
  const toast = useToast();
  const { quick } = useWebhookChange();
  const list = useInfiniteQuery({
    queryKey: ['webhooks', webhook.id, 'deliveries'],
    queryFn: ({ pageParam, signal }) =>
      ask(listDeliveries, { webhookId: webhook.id, ...(pageParam ? { cursor: pageParam } : {}) }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // What is on its way arrives within seconds.
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.deliveries.some((one) => one.state === 'waiting') ? 2000 : false,
  });
  const deliveries = list.data?.pages.flatMap((page) => page.deliveries);
  const again = () =>
    quick(async () => {
      const { count } = await ask(replayFailed, { webhookId: webhook.id });
      toast({ text: words.failedCount(count) });
    });
  return (
    <Drawer
      actions={
        deliveries?.some(({ state }) => state === 'failed') ? (
          <Button onClick={again}>{words.failedAgain}</Button>
        ) : undefined
      }
      onClose={onClose}
      open
      title={words.logOf(hostOf(webhook.url))}
    >
      <p className={css.says}>{words.kept}</p>
      {list.error ? <ErrorNote error={list.error} onRetry={() => void list.refetch()} /> : null}
      {deliveries ? null : list.error ? null : <Skeleton />}
      {deliveries?.length === 0 ? <p>{words.logEmpty}</p> : null}
      <div>
        {deliveries?.map((delivery) => (
          <Sent delivery={delivery} key={delivery.messageId} zone={zone} />
        ))}
      </div>
      {list.hasNextPage ? (
        <LoadMore loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
      ) : null}
    </Drawer>
  );
}

function Sent({ delivery, zone }: { delivery: Delivery; zone: TimeZone }) {
  const words = useWords(webhookMessages);
  const language = useLanguage();
  const toast = useToast();
  const { quick } = useWebhookChange();
  const { state, last } = delivery;
  const again = () =>
    quick(async () => {
      await ask(replayDelivery, { webhookId: delivery.webhookId, messageId: delivery.messageId });
      toast({ text: words.againSent });
    });
  return (
    <details className={css.sent}>
      <summary>
        <span className={css.type}>{delivery.type}</span>
        <span className={state === 'failed' ? css.bad : state === 'delivered' ? css.good : css.when}>
          {words[state]}
        </span>
        <span className={css.when}>
          {formatInstant(delivery.at, zone, language)} · {words.tries(delivery.attempts)}
        </span>
      </summary>
      <div className={css.body}>
        {last ? (
          <p>
            {last.status === null ? errorIn(words, last.error) : words.answered(last.status, last.millis)}
          </p>
        ) : null}
        <strong>{words.message}</strong>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
        <pre className={css.code} tabIndex={0}>
          {JSON.stringify(JSON.parse(delivery.body), null, 2)}
        </pre>
        {last?.answer ? (
          <>
            <strong>{words.answer}</strong>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
            <pre className={css.code} tabIndex={0}>
              {last.answer}
            </pre>
          </>
        ) : null}
        <Button onClick={again} small>
          {words.again}
        </Button>
      </div>
    </details>
  );
}

type Said = ReturnType<typeof useWords<typeof webhookMessages>>;

function errorIn(words: Said, error: string | null): string {
  const key = `error-${error}`;
  return key in words ? words[key as 'error-broken'] : words['error-broken'];
}

const hostOf = (url: string) => URL.parse(url)?.host ?? url;
