import type { Context } from '#base/db/context.ts';
import { formatCents, formatNumber } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';

import { asideReason, leftOutTexts, targetTexts } from '../import/messages.ts';
import type { StoredImport } from '../import/queries.ts';
import { fieldOf } from '../import/rules/fields.ts';
import { importedKinds, type ImportReport, type UndoReport } from '../import/rules/report.ts';

const count = (n: number) => formatNumber(n, 'en');

/** What the files were taken for, line by line, with a mark at what a person should look at. */
export function describePlan({ plan, survey, report }: StoredImport, ctx: Context): string {
  if (plan === null) return '';
  const lines: string[] = [];
  for (const mapping of plan.files) {
    const found = survey.find(({ name }) => name === mapping.file);
    const rows = `${count(found?.rows ?? 0)} rows`;
    if (mapping.target === null) {
      lines.push(`${mapping.file}: left out. ${leftOutTexts[mapping.leftOutBecause ?? 'by-choice'].en}`);
      continue;
    }
    lines.push(`${mapping.file}: ${targetTexts[mapping.target].en.toLowerCase()}, ${rows}`);
    for (const { column, to, sure } of mapping.columns) {
      const means =
        to.kind === 'field'
          ? (fieldOf(mapping.target, to.field)?.en ?? to.field)
          : to.kind === 'detail'
            ? 'kept with the row'
            : 'left out';
      lines.push(`  ${sure ? ' ' : '?'} ${column.padEnd(24)} ${means}`);
    }
  }
  const phases = new Map(
    report?.deals.phases.map(({ phaseId, name }) => [phaseId, inLanguage(name, ctx.language)]),
  );
  if (plan.stages.length > 0) lines.push('Stages:');
  for (const { text, to, rows, sure } of plan.stages) {
    const means = to.kind === 'phase' ? (phases.get(to.phaseId) ?? 'a phase') : to.kind;
    lines.push(`  ${sure ? ' ' : '?'} ${text.padEnd(24)} ${means}  (${count(rows)})`);
  }
  if (plan.joins.length > 0) lines.push('Names that look alike:');
  for (const { from, to, rows, accepted } of plan.joins)
    lines.push(`    ${from} ${accepted ? 'is read as' : 'stays beside'} ${to}  (${count(rows)} rows)`);
  return lines.join('\n');
}

/** The figures of an import, as it would go or went. */
export function describeReport(report: ImportReport, ctx: Context, tense: 'would' | 'did'): string {
  const { deals } = report;
  const lines = [tense === 'would' ? 'This would be imported:' : 'Imported:'];
  lines.push(
    `  ${''.padEnd(14)}${['new', 'changed', 'unchanged', 'kept aside'].map((head) => head.padStart(12)).join('')}`,
  );
  for (const kind of importedKinds) {
    const { made, changed, same, aside } = report.counts[kind];
    if (made + changed + same + aside === 0) continue;
    const cells = [made, changed, same, aside].map((n) => count(n).padStart(12)).join('');
    lines.push(`  ${kind.padEnd(14)}${cells}`);
  }
  if (deals.total > 0) {
    const won = deals.wonAmounts.map(({ currency, cents }) =>
      formatCents(cents as Cents, currency as Currency, 'en'),
    );
    lines.push(
      `Deals: ${count(deals.total)}; ${count(deals.won)} won${won.length > 0 ? ` for ${won.join(' and ')}` : ''}, ${count(deals.lost)} lost, ${count(deals.open)} open.`,
    );
    if (deals.firstClosedOn !== null)
      lines.push(`Closed from ${deals.firstClosedOn} to ${deals.lastClosedOn}.`);
    for (const { name, deals: standing } of deals.phases)
      if (standing > 0) lines.push(`  ${inLanguage(name, ctx.language).padEnd(20)} ${count(standing)}`);
    if (deals.withoutAccount > 0) lines.push(`Without an account: ${count(deals.withoutAccount)}.`);
  }
  for (const { file, column, because, rows, line } of report.problems)
    lines.push(
      `Kept aside, ${count(rows)} rows of ${file}${column === null ? '' : `, ${column}`}: ${asideReason(because, 'en')} First on line ${line}.`,
    );
  for (const { file, column, because, rows } of report.remarks)
    lines.push(`${count(rows)} rows of ${file}, ${column ?? ''}: ${asideReason(because, 'en')}`);
  return lines.join('\n');
}

export function describeUndo({ removed, restored, kept, keptCount }: UndoReport): string {
  const lines = [`Undone: ${count(removed)} rows removed, ${count(restored)} put back.`];
  if (keptCount > 0) lines.push(`Kept, because they were edited or used since: ${count(keptCount)}`);
  for (const { kind, name, because } of kept)
    lines.push(`  ${kind}: ${name} (${because === 'edited' ? 'edited since' : 'in use'})`);
  return lines.join('\n');
}
