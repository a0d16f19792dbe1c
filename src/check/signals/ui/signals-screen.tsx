import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { startTransition, type ReactNode } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { formatInstant, formatNumber } from '#base/i18n/format.ts';
import { isUuid, type SignalId } from '#base/kernel/id.ts';
import { BackLink } from '#base/ui-kit/back-link.tsx';
import { classNames } from '#base/ui-kit/class-names.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import type { Signal, SignalList } from '../contract.ts';
import { signalMessages } from '../messages.ts';
import { EmptySignals } from './empty-signals.tsx';
import { LookNow } from './look-now.tsx';
import { ProvedLog } from './proved-log.tsx';
import { screenMessages } from './screen-messages.ts';
import { SignalCard } from './signal-card.tsx';
import { SignalFilters } from './signal-filters.tsx';
import { SignalLarge } from './signal-large.tsx';
import { readSignalSearch, type SignalSearch } from './signal-search.ts';
import { useSignal, useSignals } from './use-signals.ts';
import { StrengthLegend } from './strength.tsx';
import css from './signals.module.css';

/**
 * Signals, the strongest first, and one of them large. What it shows stands in its address. On a phone the list and the
 * large one are two screens.
 * @param answersOf the buttons with which somebody answers a signal
 */
export function SignalsScreen({ answersOf }: { answersOf: (signal: Signal) => ReactNode }) {
  const words = useWords(screenMessages);
  const says = useWords(signalMessages);
  const search = readSignalSearch(useSearch({ strict: false }));
  const { signalId = '' } = useParams({ strict: false });
  const named = isUuid(signalId) ? (signalId as SignalId) : null;
  const navigate = useNavigate();
  const { data, error, refetch } = useSignals(search);
  // Where nothing is named, the strongest is shown beside the list.
  const shownId = named ?? data?.signals[0]?.id ?? null;
  const { data: detail, error: detailError } = useSignal(shownId);
  const go = (next: SignalSearch) =>
    startTransition(() => {
      void navigate({ to: '/signals', search: next, resetScroll: false });
    });
  const empty = data?.signals.length === 0;
  return (
    <Page
      above={
        named ? (
          <span className={css.onlyPhone}>
            <BackLink to="/signals">{words.back}</BackLink>
          </span>
        ) : undefined
      }
      actions={data?.may.run && data.lastRun ? <LookNow /> : undefined}
      controls={
        data ? (
          <span className={classNames(css.filters, named !== null && css.notOnPhone)}>
            <SignalFilters
              hasOwner={data.owner !== null}
              onChange={go}
              search={search}
              signals={data.signals}
            />
          </span>
        ) : undefined
      }
      title={says.title}
    >
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? (
        <Sheet>
          <Skeleton lines={8} />
        </Sheet>
      ) : null}
      {data ? (
        <div className={classNames(named !== null && css.notOnPhone)}>
          <LastRun lastRun={data.lastRun} owner={data.owner} />
        </div>
      ) : null}
      {empty && !named ? <Nothing data={data} search={search} /> : null}
      {data && (!empty || named) ? (
        <div className={classNames(css.screen, named !== null && css.one)}>
          <div className={css.list}>
            <Lists chosen={shownId} search={search} signals={data.signals} />
            <StrengthLegend />
          </div>
          <div className={css.beside}>
            {detailError && detail?.signal.id !== shownId ? <ErrorNote error={detailError} /> : null}
            {detail && detail.signal.id === shownId ? (
              <SignalLarge answers={answersOf(detail.signal)} detail={detail} key={detail.signal.id} />
            ) : detailError ? null : (
              <Sheet>
                <Skeleton lines={8} />
              </Sheet>
            )}
          </div>
        </div>
      ) : null}
      {search.show === 'history' && data && data.log.length > 0 ? <ProvedLog log={data.log} /> : null}
    </Page>
  );
}

/** When was looked last, and what the owner switch changes of what was found. */
function LastRun({ lastRun, owner }: Pick<SignalList, 'lastRun' | 'owner'>) {
  const words = useWords(screenMessages);
  const language = useLanguage();
  const { zone } = useViewer();
  if (!lastRun) return null;
  return (
    <p className={css.soft}>
      {words.lastRun(
        formatInstant(lastRun.at, zone, language),
        formatNumber(lastRun.figures, language),
        formatNumber(lastRun.subjects, language),
      )}{' '}
      {owner === null
        ? null
        : owner.onlyWith + owner.onlyWithout === 0
          ? words.ownerSame
          : words.ownerDiffers(owner.onlyWith, owner.onlyWithout)}
    </p>
  );
}

function Nothing({ search, data }: { search: SignalSearch; data: SignalList }) {
  const words = useWords(screenMessages);
  if (search.kind || search.team || search.member)
    return (
      <Sheet>
        <p>{words.noneOfKind}</p>
      </Sheet>
    );
  return <EmptySignals never={data.lastRun === null} mayLook={data.may.run} />;
}

/** What asks for attention, then good news, then what may be chance; the history in one list, as time went. */
function Lists(props: { signals: readonly Signal[]; search: SignalSearch; chosen: SignalId | null }) {
  const { signals, search, chosen } = props;
  const words = useWords(screenMessages);
  const sure = signals.filter(({ strength, turn }) => strength !== 'weak' && turn === 'worse');
  const good = signals.filter(({ turn }) => turn === 'better');
  const weak = signals.filter(({ strength, turn }) => strength === 'weak' && turn === 'worse');
  const groups =
    search.show === 'history'
      ? [{ name: words.historyName, head: null, list: signals }]
      : [
          { name: words.listName, head: null, list: sure },
          { name: words.goodNews, head: words.goodNews, list: good },
          { name: words.maybeChance, head: words.maybeChance, list: weak },
        ];
  return groups
    .filter(({ list }) => list.length > 0)
    .map(({ name, head, list }) => (
      <section aria-label={name} key={name}>
        {head ? <h2 className={css.group}>{head}</h2> : null}
        <ul className={css.cards}>
          {list.map((signal) => (
            <SignalCard chosen={signal.id === chosen} key={signal.id} search={search} signal={signal} />
          ))}
        </ul>
      </section>
    ));
}
