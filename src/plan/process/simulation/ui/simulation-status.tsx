import { formatRatio } from '#base/i18n/format.ts';
import type { Ratio } from '#base/kernel/ratio.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { simulationMessages } from '../messages.ts';
import type { useSimulation } from './use-simulation.ts';
import css from './simulation.module.css';

/** How far a simulation is, with the way to stop it; before the first, what there is to do. */
export function SimulationStatus({ simulation }: { simulation: ReturnType<typeof useSimulation> }) {
  const { runs, done, failed, stop } = simulation;
  const words = useWords(simulationMessages);
  const language = useLanguage();
  if (done !== null)
    return (
      <Sheet>
        <div className={css.running}>
          <Progress
            detail={formatRatio((Math.round(done * 100) / 100) as Ratio, language)}
            label={words.busyNow}
            value={done}
          />
          <Button onClick={stop}>{words.stop}</Button>
        </div>
      </Sheet>
    );
  if (runs && !failed) return null;
  return (
    <Sheet>
      <p className={css.intro}>{failed ? words.failed : words.before}</p>
    </Sheet>
  );
}
