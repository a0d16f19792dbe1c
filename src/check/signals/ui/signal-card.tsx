import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Badge } from '#base/ui-kit/badge.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { Signal } from '../contract.ts';
import { signalMessages } from '../messages.ts';
import { chartOf } from './trend-of.ts';
import { signalWords } from '../words.ts';
import { MiniChart } from './mini-chart.tsx';
import { OwnerSideBadge } from './owner-side-badge.tsx';
import { screenMessages } from './screen-messages.ts';
import type { SignalSearch } from './signal-search.ts';
import { Strength } from './strength.tsx';
import css from './signals.module.css';

/** One signal in the list: how sure, what, whom and since when, with its chart as a stamp. */
export function SignalCard(props: { signal: Signal; search: SignalSearch; chosen: boolean }) {
  const { signal, search, chosen } = props;
  const language = useLanguage();
  const words = useWords(screenMessages);
  const says = useWords(signalMessages);
  const { title, since, whom } = signalWords(signal, language);
  const { trend } = useMemo(() => chartOf(signal, language), [signal, language]);
  return (
    <li>
      <Link
        aria-current={chosen || undefined}
        className={css.card}
        params={{ signalId: signal.id }}
        resetScroll={false}
        search={search}
        to="/signals/$signalId"
      >
        <span className={css.cardTop}>
          <Strength signal={signal} />
          {signal.state === 'open' ? null : <Badge>{words[signal.state]}</Badge>}
          <OwnerSideBadge signal={signal} />
        </span>
        <span className={css.cardTitle}>{title}</span>
        <span className={css.cardAround}>
          {whom} · {says.since(since)}
        </span>
        <MiniChart trend={trend} />
      </Link>
    </li>
  );
}
