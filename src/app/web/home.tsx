import { Link } from '@tanstack/react-router';
import { ChevronRightIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Lemniscate, type LoopWing } from '#base/ui-kit/lemniscate.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { wings, type Wing } from '#base/ui-kit/wing.ts';
import { shellMessages } from './messages.ts';
import { readyNavigation, type NavigationEntry } from './navigation.ts';
import css from './home.module.css';

/** The start: the loop, and where to go next in it. */
export function Home(props: { entries?: readonly NavigationEntry[] }) {
  const entries = props.entries ?? readyNavigation;
  const words = useWords(shellMessages);
  const firstOf = (wing: Wing) => entries.find((entry) => entry.wing === wing)?.path;
  const loop: Record<Wing, LoopWing> = {
    plan: { name: words.plan, says: words.planSays, to: firstOf('plan') },
    do: { name: words.do, says: words.doSays, to: firstOf('do') },
    check: { name: words.check, says: words.checkSays, to: firstOf('check') },
    act: { name: words.act, says: words.actSays, to: firstOf('act') },
  };
  const stops = entries.flatMap(({ wing, path, label }) =>
    wings.some((known) => known === wing) ? [{ wing: wing as Wing, label: words[label], to: path }] : [],
  );
  const steps = [
    { to: '/import', title: words.stepImport, says: words.stepImportSays },
    { to: '/sales-cycle', title: words.stepCycle, says: words.stepCycleSays },
    { to: '/deals', title: words.stepDeals, says: words.stepDealsSays },
    { to: '/scoreboard', title: words.stepScore, says: words.stepScoreSays },
  ].filter(({ to }) => entries.some((entry) => entry.path === to));
  return (
    <Page title={words.homeTitle}>
      <Sheet>
        <Lemniscate stops={stops} wings={loop} />
      </Sheet>
      {steps.length > 0 ? (
        <Sheet flush title={words.nextSteps}>
          <ol className={css.steps}>
            {steps.map(({ to, title, says }, index) => (
              <li key={to}>
                <Link className={css.step} to={to}>
                  <span className={css.number}>{index + 1}</span>
                  <span className={css.words}>
                    <strong>{title}</strong>
                    <span className={css.says}>{says}</span>
                  </span>
                  <ChevronRightIcon size={18} />
                </Link>
              </li>
            ))}
          </ol>
        </Sheet>
      ) : null}
    </Page>
  );
}
