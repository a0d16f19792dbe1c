import { formatNumber } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { UndoIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { restorePhase } from '../contract.ts';
import type { SalesCycle } from '../cycle.ts';
import { salesCycleMessages } from '../messages.ts';
import { useQuickChange } from './use-quick-change.ts';
import { useStanding } from './use-standing.ts';
import css from './sales-cycle.module.css';

/** The phases of a cycle that are out of use, with the deals that still stand in them. */
export function RetiredPhases({ cycle, mayEdit }: { cycle: SalesCycle; mayEdit: boolean }) {
  const words = useWords(salesCycleMessages);
  const language = useLanguage();
  const standing = useStanding();
  const change = useQuickChange();
  const retired = cycle.phases.filter((phase) => phase.retired);
  if (retired.length === 0) return null;
  return (
    <Sheet title={words.retired}>
      <p className={css.says}>{words.retiredSays}</p>
      <ul className={css.lines}>
        {retired.map((phase) => {
          const deals = standing?.get(phase.id) ?? 0;
          return (
            <li className={css.line} key={phase.id}>
              <span className={css.lineName}>{inLanguage(phase.name, language)}</span>
              <span className={css.soft}>{words.openDeals(formatNumber(deals, language), deals === 1)}</span>
              {mayEdit ? (
                <Button
                  icon={UndoIcon}
                  onClick={() =>
                    change({
                      cycleId: cycle.id,
                      send: (at) => ask(restorePhase, { ...at, phaseId: phase.id }),
                    })
                  }
                  small
                >
                  {words.restore}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
