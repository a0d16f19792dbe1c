import { bareStage } from './stage-meaning.ts';
import type { RecordParts } from './record-parts.ts';
import type { DealRecord, PhaseRecord, Stay } from './records.ts';

export type Standing = Pick<DealRecord, 'outcome' | 'phaseId' | 'cycleId'>;

/** What the stage and status columns of the row say together; null where they say something unknown. */
export function standingOf({ cells, stages }: RecordParts): Standing | null {
  const pipeline = cells.text('pipeline');
  const meaningOf = (from: 'stage' | 'status') => {
    const text = cells.text(from);
    if (text === null) return null;
    const meaning = stages.of({ from, pipeline, text: bareStage(text, pipeline) });
    if (meaning === undefined) cells.problem(from, 'stage-unknown');
    return meaning;
  };
  const stage = meaningOf('stage');
  const status = meaningOf('status');
  if (stage === undefined || status === undefined) return null;
  // A status of won or lost goes before the stage, which then tells how far the deal came.
  const closed = [status, stage].find((to) => to?.kind === 'won' || to?.kind === 'lost');
  const phase = [stage, status].find((to) => to?.kind === 'phase');
  return {
    outcome: closed?.kind === 'won' || closed?.kind === 'lost' ? closed.kind : 'open',
    phaseId: phase?.kind === 'phase' ? phase.phaseId : null,
    cycleId: stages.cycleOf(pipeline),
  };
}

/** The stays that the columns with a day per stage tell of, and when the deal came into the phase where it stands. */
export function staysOf({ cells, stages }: RecordParts, standing: Standing | null): Stay[] {
  const found = new Map<string, Stay>();
  const days = cells.stageDays();
  for (const { moment, stage, pipeline, at } of days) {
    if (moment !== 'entered') continue;
    const to = stages.of({ from: 'stage', pipeline, text: stage });
    if (to === undefined || to.kind === 'open') continue;
    const left = days.find(
      (day) => day.moment === 'exited' && day.stage === stage && day.pipeline === pipeline,
    );
    found.set(`${pipeline} ${stage}`, { to, at, left: left?.at ?? null });
  }
  const stays = [...found.values()];
  const since = cells.moment('phaseSince', 'stage-day-unreadable');
  const phaseId = standing?.phaseId ?? null;
  const told = stays.some(({ to }) => to.kind === 'phase' && to.phaseId === phaseId);
  if (since !== null && phaseId !== null && standing?.outcome === 'open' && !told)
    stays.push({ to: { kind: 'phase', phaseId }, at: since, left: null });
  return stays;
}

/** One step of a deal's way on a row of its own; a stage that only says "open" is no step. */
export function phaseOf(parts: RecordParts, line: number): PhaseRecord | null {
  const { cells, stages } = parts;
  const dealExternalId = parts.idIn('dealExternalId');
  if (dealExternalId === null) cells.problem('dealExternalId', 'deal-missing');
  const at = cells.moment('at', 'date-unreadable');
  if (at === null && cells.faults.length === 0) cells.problem('at', 'moment-missing');
  const pipeline = cells.text('pipeline');
  const text = cells.text('stage');
  const to = text === null ? null : stages.of({ from: 'stage', pipeline, text: bareStage(text, pipeline) });
  if (to === undefined || text === null) cells.problem('stage', 'stage-unknown');
  if (dealExternalId === null || at === null || to === undefined || to === null) return null;
  return { target: 'phases', line, dealExternalId, stay: to.kind === 'open' ? null : { to, at, left: null } };
}
