import { formatNumber, formatRatio } from '#base/i18n/format.ts';
import type { Ratio } from '#base/kernel/ratio.ts';
import { classNames } from '#base/ui-kit/class-names.ts';
import { Figure } from '#base/ui-kit/figure.tsx';
import { WarningIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { ScrollRegion } from '#base/ui-kit/scroll-region.tsx';
import { verdictOf } from '../../rules/simulate/verdict.ts';
import { simulationMessages } from '../messages.ts';
import { SideBySide } from './side-by-side.tsx';
import { SpreadPicture } from './spread-picture.tsx';
import type { Run } from './use-simulation.ts';
import { useSpans } from './use-spans.ts';
import { WaitingBars } from './waiting-bars.tsx';
import css from './simulation.module.css';

/** What came of one version, or of two: side by side in figures, then each on its own. */
export function SimulatedRuns({ runs }: { runs: readonly Run[] }) {
  const [first, second] = runs;
  const until = Math.max(...runs.map(({ result }) => result.spread.at(-1)?.upTo ?? 0));
  return (
    <>
      {first && second ? <SideBySide first={first} second={second} /> : null}
      <WaitingBars runs={runs} />
      <div className={css.runs} data-two={runs.length > 1 || undefined}>
        {runs.map((run, at) => (
          <SimulatedRun at={at} key={run.version.key} run={run} until={until} />
        ))}
      </div>
    </>
  );
}

const worthNaming = 15;

function SimulatedRun({ run, at, until }: { run: Run; at: number; until: number }) {
  const { result, version } = run;
  const { lanes, nodes: steps } = version.wish.model;
  const words = useWords(simulationMessages);
  const language = useLanguage();
  const span = useSpans();
  const count = (n: number) => formatNumber(n, language);
  const laneName = (id: string) => lanes.find((lane) => lane.id === id)?.name ?? '';
  const verdict = verdictOf(result);
  const said =
    verdict.kind === 'nobody'
      ? words.nobody
      : words[verdict.kind](
          laneName(verdict.laneId),
          formatRatio(verdict.busy as Ratio, language),
          span(verdict.waitMinutes),
        );
  const slow = result.steps
    .filter(({ waitMinutes, visitsPerDeal }) => waitMinutes >= worthNaming && visitsPerDeal > 0)
    .toSorted((a, b) => b.waitMinutes * b.visitsPerDeal - a.waitMinutes * a.visitsPerDeal)
    .slice(0, 6);
  return (
    <Sheet title={version.name}>
      <p className={css.verdict}>{said}</p>
      {result.stuck > 0 ? (
        <p className={css.stuck}>
          <WarningIcon size={16} /> {words.stuck(count(result.stuck))}
        </p>
      ) : null}
      <div className={css.figures}>
        <Figure meaning={words.lead} value={span(result.lead.half)} />
        <Figure meaning={words.nineOfTen} small value={span(result.lead.nineOfTen)} />
        <Figure meaning={words.work} small value={span(result.workPerDeal)} />
        <Figure meaning={words.waiting} small value={span(result.queuePerDeal)} />
        <Figure meaning={words.selling} small value={span(result.sellingPerDeal)} />
      </div>
      <ScrollRegion label={words.perTeam}>
        <table className={classNames(css.table, css.perTeam)}>
          <caption>{words.perTeam}</caption>
          <thead>
            <tr>
              <th scope="col">{words.lane}</th>
              <th scope="col">{words.busy}</th>
              <th scope="col">{words.wait}</th>
              <th scope="col">{words.queue}</th>
              <th scope="col">{words.workPerWeek}</th>
              <th scope="col">{words.sellingPerWeek}</th>
            </tr>
          </thead>
          <tbody>
            {result.lanes.map((lane) => (
              <tr key={lane.laneId}>
                <th scope="row">
                  {laneName(lane.laneId)}
                  {lane.laneId === result.bottleneck ? (
                    <span className={css.bottleneck}>
                      <WarningIcon size={14} /> {words.bottleneck}
                    </span>
                  ) : null}
                </th>
                <td>
                  {formatRatio(lane.busy as Ratio | null, language)}
                  <span aria-hidden="true" className={css.bar}>
                    <span
                      className={lane.laneId === result.bottleneck ? css.most : css.some}
                      style={{ inlineSize: `${Math.round((lane.busy ?? 0) * 100)}%` }}
                    />
                  </span>
                </td>
                <td>{span(lane.waitMinutes)}</td>
                <td>{count(lane.longestQueue)}</td>
                <td>{words.hoursLong(formatNumber(lane.workPerWeek / 60, language, 1))}</td>
                <td>{words.hoursLong(formatNumber(lane.sellingPerWeek / 60, language, 1))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <SpreadPicture at={at} spread={result.spread} until={until} />
      <ScrollRegion label={words.slowSteps}>
        {slow.length === 0 ? (
          <p className={css.intro}>{words.noWaiting}</p>
        ) : (
          <table className={css.table}>
            <caption>{words.slowSteps}</caption>
            <thead>
              <tr>
                <th scope="col">{words.step}</th>
                <th scope="col">{words.wait}</th>
                <th scope="col">{words.visits}</th>
              </tr>
            </thead>
            <tbody>
              {slow.map(({ nodeId, waitMinutes, visitsPerDeal }) => (
                <tr key={nodeId}>
                  <th scope="row">{steps.find(({ id }) => id === nodeId)?.name}</th>
                  <td>{span(waitMinutes)}</td>
                  <td>{formatNumber(visitsPerDeal, language, 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ScrollRegion>
    </Sheet>
  );
}
