import { formatCents, formatNumber } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';
import { DownloadIcon } from '#base/ui-kit/icons.tsx';
import { Figure } from '#base/ui-kit/figure.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { ScrollRegion } from '#base/ui-kit/scroll-region.tsx';
import { asideRows, type ImportDetail } from '../contract.ts';
import { asideReason } from '../messages.ts';
import { importedKinds, type ImportReport, type ProblemGroup } from '../rules/report.ts';
import { DoubtfulNames } from './doubtful-names.tsx';
import { HeldMoves } from './held-moves.tsx';
import { importMessages } from './screen-messages.ts';

import css from './import.module.css';

/** What an import will do, or did: figures first, then the counts, then what needs a look. */
export function Report(props: { detail: ImportDetail; report: ImportReport; expected?: boolean }) {
  const { detail, report, expected } = props;
  const words = useWords(importMessages);
  return (
    <>
      {report.deals.total > 0 ? <DealFigures report={report} /> : null}
      <CountTable report={report} title={expected ? words.whatHappens : words.whatHappened} />
      <DoubtfulNames detail={detail} expected={expected} report={report} />
      <HeldMoves detail={detail} expected={expected} report={report} />
      {report.problems.length > 0 ? (
        <Sheet title={words.problems}>
          <p className={css.soft}>{words.problemsSays}</p>
          <Problems groups={report.problems} />
          <p className={css.downloads}>
            {detail.asideFiles.map((file) => (
              <a
                className={css.download}
                download
                href={`${asideRows.path.replace(':importId', detail.id)}?file=${encodeURIComponent(file)}`}
                key={file}
              >
                <DownloadIcon size={18} />
                {words.download(file)}
              </a>
            ))}
          </p>
        </Sheet>
      ) : null}
      {report.remarks.length > 0 ? (
        <Sheet title={words.remarks}>
          <Problems groups={report.remarks} />
        </Sheet>
      ) : null}
      <Warnings report={report} />
      <NewMembers report={report} />
    </>
  );
}

function DealFigures({ report: { deals } }: { report: ImportReport }) {
  const words = useWords(importMessages);
  const language = useLanguage();
  const number = (n: number) => formatNumber(n, language);
  return (
    <Sheet>
      <div className={css.figures}>
        <Figure small meaning={words.dealFigure} value={number(deals.total)} />
        <Figure small meaning={words.wonFigure} value={number(deals.won)} />
        {deals.wonAmounts.map(({ currency, cents }) => (
          <Figure
            key={currency}
            small
            meaning={words.wonSum}
            value={formatCents(cents as Cents, currency as Currency, language, true)}
          />
        ))}
        <Figure small meaning={words.lostFigure} value={number(deals.lost)} />
        <Figure small meaning={words.openFigure} value={number(deals.open)} />
      </div>
      {deals.open > 0 ? (
        <dl aria-label={words.openByPhase} className={css.phases}>
          {deals.phases.filter(standsIn).map((phase) => (
            <div className={css.phase} key={phase.phaseId}>
              <dt>{inLanguage(phase.name, language)}</dt>
              <dd>{number(phase.deals)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </Sheet>
  );
}

/** Of several cycles, only the phases where deals stand. */
const standsIn = ({ deals }: { deals: number }, _at: number, all: readonly unknown[]) =>
  deals > 0 || all.length <= 6;

function CountTable({ report, title }: { report: ImportReport; title: string }) {
  const words = useWords(importMessages);
  const language = useLanguage();
  const kinds = importedKinds.filter((kind) => Object.values(report.counts[kind]).some((n) => n > 0));
  const what = ['made', 'changed', 'same', 'aside'] as const;
  return (
    <Sheet flush title={title}>
      <ScrollRegion label={title}>
        <table className={css.counts}>
          <thead>
            <tr>
              <th scope="col">{words.kind}</th>
              {what.map((key) => (
                <th key={key} scope="col">
                  {words[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{words[kind]}</th>
                {what.map((key) => (
                  <td data-none={report.counts[kind][key] === 0 || undefined} key={key}>
                    {formatNumber(report.counts[kind][key], language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Sheet>
  );
}

function Problems({ groups }: { groups: readonly ProblemGroup[] }) {
  const words = useWords(importMessages);
  const language = useLanguage();
  return (
    <ul className={css.problems}>
      {groups.map((group) => (
        <li key={`${group.file} ${group.column} ${group.because}`}>
          <strong>{asideReason(group.because, language)}</strong>
          <span className={css.soft}>
            {group.column ? `${group.column}: ` : ''}
            {group.value ? `“${group.value}” · ` : ''}
            {words.problemLine(words.rows(formatNumber(group.rows, language)), group.line)} · {group.file}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Warnings({ report }: { report: ImportReport }) {
  const words = useWords(importMessages);
  const language = useLanguage();
  const lines = [
    ...report.warnings.map(({ because, rows }) => words[because](formatNumber(rows, language))),
    ...report.joined.map(
      ({ from, to, rows }) => `${words.joinLabel(from, to)} · ${words.rows(formatNumber(rows, language))}`,
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <Sheet title={words.warnings}>
      <ul className={css.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Sheet>
  );
}

function NewMembers({ report }: { report: ImportReport }) {
  const words = useWords(importMessages);
  const language = useLanguage();
  if (report.newMembers.length === 0) return null;
  const more = report.counts.members.made - report.newMembers.length;
  return (
    <Sheet title={words.newMembers}>
      <p className={css.soft}>{words.newMembersSays}</p>
      <ul className={css.names}>
        {report.newMembers.map(({ name, team, manages }) => (
          <li key={name}>
            {name} <span className={css.soft}>{manages ? words.manages : (team ?? '')}</span>
          </li>
        ))}
        {more > 0 ? <li className={css.soft}>{words.more(formatNumber(more, language))}</li> : null}
      </ul>
    </Sheet>
  );
}
