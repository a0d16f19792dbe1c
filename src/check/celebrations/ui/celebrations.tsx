import { Link } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { formatCents } from '#base/i18n/format.ts';
import type { DealId } from '#base/kernel/id.ts';
import { useLive } from '#base/live/ui/use-live.ts';
import { ask } from '#base/ui-kit/client.ts';
import { Confetti } from '#base/ui-kit/confetti.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { CloseIcon, TrophyIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { getCelebration, type Celebration } from '../contract.ts';
import { celebrationMessages } from '../messages.ts';
import css from './celebrations.module.css';

const mostAtOnce = 3;
const staysMillis = 8_000;

/** Says in the corner that a colleague won a deal, wherever in Cadans one is; a few seconds long. */
export function Celebrations() {
  const [waiting, setWaiting] = useState<readonly Celebration[]>([]);
  useLive('won', null, async (changes) => {
    if (changes === 'all') return;
    const ids = [...new Set(changes.flatMap(({ id }) => id ?? []))].slice(0, mostAtOnce);
    for (const id of ids) {
      const { celebration } = await ask(getCelebration, { dealId: id as DealId });
      if (celebration) setWaiting((before) => [...before, celebration].slice(-mostAtOnce));
    }
  });
  const [first] = waiting;
  return (
    <div aria-live="polite" className={css.place} role="status">
      {first ? (
        <Card celebration={first} key={first.dealId} onOver={() => setWaiting((before) => before.slice(1))} />
      ) : null}
    </div>
  );
}

function Card({ celebration, onOver }: { celebration: Celebration; onOver: () => void }) {
  const words = useWords(celebrationMessages);
  const language = useLanguage();
  const { dealId, title, customer, winner, own, amountCents, currency } = celebration;
  const over = useEffectEvent(onOver);
  useEffect(() => {
    const timer = window.setTimeout(() => over(), staysMillis);
    return () => window.clearTimeout(timer);
  }, []);
  const says = [customer, amountCents === null ? null : formatCents(amountCents, currency, language, true)];
  return (
    <div className={css.card}>
      <Confetti pieces={28} />
      <span aria-hidden="true" className={css.trophy}>
        <TrophyIcon size={22} />
      </span>
      <p className={css.words}>
        <strong>{own ? words.youWon : winner ? words.wonBy(winner) : words.someoneWon}</strong>
        <Link params={{ dealId }} to="/deals/$dealId">
          {title}
        </Link>
        <span>{says.filter(Boolean).join(' · ')}</span>
      </p>
      <IconButton icon={CloseIcon} label={words.close} onClick={onOver} small />
    </div>
  );
}
