import { Button } from '#base/ui-kit/button.tsx';
import { CheckIcon, WarningIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { classNames } from '#base/ui-kit/class-names.ts';
import { routingFindingMessages, routingMessages } from '../messages.ts';
import type { Cell } from '../rules/grid-edits.ts';
import { routingFindings, type RoutingFinding } from '../rules/routing-findings.ts';
import { timeInWords } from '../rules/time-words.ts';
import { inUse, type Shown } from './shown.ts';
import css from './routing.module.css';

/** Holes and contradictions, each with a way to its place. */
export function RoutingFindings({
  routing,
  teams,
  names,
  side,
  onShow,
}: Shown & { onShow: (cell: Cell) => void }) {
  const words = useWords(routingMessages);
  const says = useWords(routingFindingMessages);
  const language = useLanguage();
  const { channels, kinds } = inUse(routing);
  const findings = routingFindings(routing, side, teams);
  const figure = ({ rule, n }: RoutingFinding) =>
    rule === 'slower-than-a-week' ? timeInWords(n, language) : String(n);
  return (
    <Sheet sum={findings.length === 0 ? undefined : String(findings.length)} title={words.findings}>
      {findings.length === 0 ? (
        <p className={css.sound}>
          <CheckIcon size={18} />
          {words.sound}
        </p>
      ) : (
        <ul className={css.findings}>
          {findings.map((finding) => {
            const { rule, severity, channel, kind } = finding;
            const text = says[rule]({
              kind: names.kind(kind),
              channel: channel === null ? '' : names.channel(channel),
              n: figure(finding),
            });
            const cell = { row: kinds.indexOf(kind), column: Math.max(0, channels.indexOf(channel ?? '')) };
            return (
              <li className={classNames(css.finding, css[severity])} key={`${rule} ${channel} ${kind}`}>
                <WarningIcon size={16} />
                <span>
                  <strong className={css.severity}>{says[severity]}</strong> {text}
                </span>
                <Button
                  aria-label={`${words.toPlace}: ${text}`}
                  kind="plain"
                  onClick={() => onShow(cell)}
                  small
                >
                  {words.toPlace}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Sheet>
  );
}
