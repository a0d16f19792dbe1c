import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { simulationMessages } from '../messages.ts';
import type { Run } from './use-simulation.ts';
import { useSpans } from './use-spans.ts';
import css from './simulation.module.css';

/** How long a deal waits for each team, per version; the tables below hold the same figures. */
export function WaitingBars({ runs }: { runs: readonly Run[] }) {
  const words = useWords(simulationMessages);
  const span = useSpans();
  const lanes = new Map(
    runs.flatMap(({ version }) => version.wish.model.lanes.map(({ id, name }) => [id, name])),
  );
  const wait = ({ result }: Run, laneId: string) =>
    result.lanes.find((lane) => lane.laneId === laneId)?.waitMinutes ?? 0;
  const most = Math.max(1, ...runs.flatMap((run) => [...lanes.keys()].map((id) => wait(run, id))));
  const said = [...lanes]
    .map(([id, name]) => `${name} ${runs.map((run) => span(wait(run, id))).join(', ')}`)
    .join('; ');
  return (
    <Sheet title={words.waitingPerTeam}>
      <div aria-label={`${words.waitingPerTeam}: ${said}`} className={css.waits} role="img">
        {[...lanes].map(([id, name]) => (
          <div className={css.waitLine} key={id}>
            <span>{name}</span>
            <span className={css.waitBars}>
              {runs.map((run, at) => (
                <span className={css.waitBar} key={run.version.key}>
                  <span
                    className={at === 0 ? css.firstTone : css.secondTone}
                    style={{ inlineSize: `${(wait(run, id) / most) * 100}%` }}
                  />
                  <span className={css.waitSays}>{span(wait(run, id))}</span>
                </span>
              ))}
            </span>
          </div>
        ))}
      </div>
      {runs.length > 1 ? (
        <ul className={css.legend}>
          {runs.map(({ version }, at) => (
            <li key={version.key}>
              <span aria-hidden="true" className={at === 0 ? css.firstTone : css.secondTone} />
              {version.name}
            </li>
          ))}
        </ul>
      ) : null}
    </Sheet>
  );
}
