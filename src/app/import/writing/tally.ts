import type { IsoDate } from '#base/kernel/date.ts';
import type { PhaseId } from '#base/kernel/id.ts';
import { activePhases, type SalesCycle } from '#plan/sales-cycle/cycle.ts';
import type { DoubtfulName } from '#app/import/rules/doubtful.ts';
import type { ResolvedDeal } from '#app/import/rules/deal-history.ts';
import {
  importedKinds,
  type Counts,
  type DealFigures,
  type HeldMove,
  type ImportedKind,
  type ImportReport,
  type ProblemGroup,
  type Warning,
} from '#app/import/rules/report.ts';

/** Keeps count of what becomes of the rows. */
export type Tally = {
  count(kind: ImportedKind, what: keyof Counts, rows?: number): void;
  warn(because: Warning['because'], rows?: number): void;
  remark(file: string, problem: Pick<ProblemGroup, 'column' | 'because' | 'value'>, line: number): void;
  deal(deal: ResolvedDeal, phaseId: PhaseId): void;
  held(move: HeldMove): void;
  passed(): void;
  /** A row that names one of several. */
  doubtful(name: Omit<DoubtfulName, 'rows'>): void;
  newMember(member: ImportReport['newMembers'][number]): void;
  newProduct(name: string): void;
  rows: { read: number; aside: number };
  report(rest: Pick<ImportReport, 'problems' | 'joined' | 'seconds'>): ImportReport;
};

const listed = 200;

export function newTally(cycles: readonly SalesCycle[]): Tally {
  const counts = Object.fromEntries(
    importedKinds.map((kind) => [kind, { made: 0, changed: 0, same: 0, aside: 0 }]),
  ) as Record<ImportedKind, Counts>;
  const warnings = new Map<Warning['because'], number>();
  const remarks = new Map<string, ProblemGroup>();
  const phases = new Map<string, number>();
  const won = new Map<string, number>();
  const deals: Omit<DealFigures, 'wonAmounts' | 'phases'> = {
    total: 0,
    open: 0,
    won: 0,
    lost: 0,
    withoutAccount: 0,
    firstClosedOn: null,
    lastClosedOn: null,
  };
  const held: HeldMove[] = [];
  let heldCount = 0;
  let passedCount = 0;
  const doubtful = new Map<string, DoubtfulName>();
  const newMembers: ImportReport['newMembers'] = [];
  const newProducts: string[] = [];
  const rows = { read: 0, aside: 0 };
  const closed = (day: IsoDate) => {
    if (deals.firstClosedOn === null || day < deals.firstClosedOn) deals.firstClosedOn = day;
    if (deals.lastClosedOn === null || day > deals.lastClosedOn) deals.lastClosedOn = day;
  };
  const warn = (because: Warning['because'], number = 1) =>
    void (number > 0 && warnings.set(because, (warnings.get(because) ?? 0) + number));
  return {
    rows,
    warn,
    count(kind, what, number = 1) {
      counts[kind][what] += number;
    },
    remark(file, { column, because, value }, line) {
      const key = `${file}\n${column}\n${because}`;
      const known = remarks.get(key);
      if (known) known.rows++;
      else remarks.set(key, { file, column, because, value, line, rows: 1 });
    },
    deal(deal, phaseId) {
      deals.total++;
      deals[deal.outcome]++;
      if (deal.accountId === null) {
        deals.withoutAccount++;
        warn('without-account');
      }
      if (deal.openedOn === null) warn('without-opening-day');
      if (deal.ownerId === null) warn('without-owner');
      if (deal.outcome === 'open') phases.set(phaseId, (phases.get(phaseId) ?? 0) + 1);
      if (deal.outcome === 'won') won.set(deal.currency, (won.get(deal.currency) ?? 0) + (deal.amount ?? 0));
      if (deal.closedOn !== null) closed(deal.closedOn);
    },
    held(move) {
      heldCount++;
      if (held.length < listed) held.push(move);
    },
    passed() {
      passedCount++;
    },
    doubtful(name) {
      const rows = doubtful.get(name.name)?.rows ?? 0;
      doubtful.set(name.name, { ...name, rows: rows + 1 });
    },
    newMember(member) {
      if (newMembers.length < listed) newMembers.push(member);
    },
    newProduct(name) {
      if (newProducts.length < listed) newProducts.push(name);
    },
    report: (rest) => ({
      counts,
      deals: {
        ...deals,
        wonAmounts: [...won].map(([currency, cents]) => ({ currency, cents })),
        phases: cycles
          .flatMap(activePhases)
          .map(({ id, name }) => ({ phaseId: id, name, deals: phases.get(id) ?? 0 })),
      },
      newMembers,
      newProducts,
      remarks: [...remarks.values()].sort((a, b) => b.rows - a.rows),
      warnings: [...warnings].map(([because, number]) => ({ because, rows: number })),
      held,
      heldCount,
      passedCount,
      doubtful: [...doubtful.values()].sort((a, b) => b.rows - a.rows).slice(0, listed),
      doubtfulCount: doubtful.size,
      rowsRead: rows.read,
      rowsAside: rows.aside,
      undo: null,
      ...rest,
    }),
  };
}
