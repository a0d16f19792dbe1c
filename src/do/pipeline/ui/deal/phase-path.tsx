import { useEffect, useRef } from 'react';
import { formatNumber, formatRatio } from '#base/i18n/format.ts';
import type { PhaseId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import type { Ratio } from '#base/kernel/ratio.ts';
import { CheckIcon, LostIcon, TrophyIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { Deal } from '../../shapes.ts';
import { dealMessages } from './deal-messages.ts';
import css from './phase-path.module.css';

/** The phases from left to right: done, where it stands, to come, with the days spent in each. A press shows a phase. */
export function PhasePath(props: { deal: Deal; chosen: PhaseId | null; onChoose: (id: PhaseId) => void }) {
  const { deal, chosen, onChoose } = props;
  const words = useWords(dealMessages);
  const language = useLanguage();
  const { phases } = deal.cycle;
  const at = phases.findIndex(({ id }) => id === deal.phase.id);
  const frame = useRef<HTMLElement>(null);
  const isOpen = deal.status === 'open';
  // On a narrow screen the phase where it stands is the one to see, or how it ended.
  useEffect(() => {
    const now = frame.current?.querySelectorAll('li')[at];
    if (!now || !frame.current) return;
    frame.current.scrollLeft = isOpen
      ? now.offsetLeft - frame.current.clientWidth / 3
      : frame.current.scrollWidth;
  }, [at, isOpen]);
  const spent = (days: number | null) => {
    if (days === null) return null;
    const whole = Math.round(days);
    return whole < 1 ? words.lessThanADay : words.days(whole, formatNumber(whole, language));
  };
  return (
    <nav aria-label={words.path} className={css.frame} ref={frame}>
      <ol className={css.path}>
        {phases.map((phase, index) => {
          const state =
            deal.status === 'won' || index < at
              ? 'done'
              : index === at
                ? deal.status === 'lost'
                  ? 'lost'
                  : 'now'
                : 'toCome';
          const days = spent(phase.days);
          const says =
            days ??
            (state === 'done'
              ? words.skipped
              : formatRatio((phase.probabilityPercent / 100) as Ratio, language));
          return (
            <li className={css.step} data-state={state} key={phase.id}>
              <button
                aria-current={state === 'now' ? 'step' : undefined}
                aria-pressed={phase.id === chosen}
                className={css.button}
                onClick={() => onChoose(phase.id)}
                type="button"
              >
                <span className={css.name}>
                  {state === 'done' ? <CheckIcon size={15} /> : null}
                  {inLanguage(phase.name, language)}
                </span>
                <span className={css.says}>
                  <span className={css.hidden}>{words[state === 'lost' ? 'now' : state]}, </span>
                  {says}
                </span>
              </button>
            </li>
          );
        })}
        {deal.status === 'open' ? null : (
          <li className={css.end} data-state={deal.status}>
            {deal.status === 'won' ? <TrophyIcon size={18} /> : <LostIcon size={18} />}
            {words[deal.status]}
          </li>
        )}
      </ol>
    </nav>
  );
}
