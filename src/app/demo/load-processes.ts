import { newId, type Context } from '#base/db/context.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { editDrawing, replaceDrawing } from '#plan/process/commands/edit-drawing.ts';
import { addProcess } from '#plan/process/commands/manage-processes.ts';
import { approveDrawing, askReview, confirmRelease, publishDrawing } from '#plan/process/commands/publish.ts';
import { getDrawing } from '#plan/process/queries/read-drawing.ts';
import { plainArrow, plainNode, type ProcessId, type ProcessModel } from '#plan/process/rules/model.ts';
import type { Operation } from '#plan/process/rules/operations.ts';
import { addAfter, removeStep } from '#plan/process/rules/outline.ts';
import { startingSet } from '#plan/process/starting/starting-sets.ts';

import type { DemoCompany } from './demo-company.ts';

const review = {
  name: { nl: 'Offerte door directie laten nakijken', en: 'Have the director check the quote' },
  result: { nl: 'Akkoord van de directie', en: 'The director’s approval' },
  note: {
    nl: 'Support zoekt uit en rekent, verkopers verkopen. De directie kijkt niet meer elke offerte na.',
    en: 'Support looks up and calculates, sellers sell. The director no longer checks every quote.',
  },
};

/** The processes of the invented company: drawn, two of them published, and one drawn as it goes today. */
export async function loadProcesses(ctx: Context, company: DemoCompany, director: MemberId): Promise<void> {
  const { language } = ctx;
  const name = company.members.find(({ accessLevel }) => accessLevel === 'administrator')?.name ?? '';
  const as: Context = {
    ...ctx,
    actor: { kind: 'member', memberId: director, name, access: 'administrator' },
  };
  const ids = new Map<string, ProcessId>();
  for (const code of ['new-business', 'existing-customers', 'inbound'] as const) {
    const { kind, name: called } = startingSet(code);
    const made = await addProcess(as, { kind, name: called[language], from: code });
    ids.set(code, made.id);
  }
  const main = ids.get('new-business');
  const inbound = ids.get('inbound');
  if (!main || !inbound) return;
  await publish(as, inbound, null);
  await confirmRelease(as, { processId: inbound, number: 1 });
  await publish(as, main, review.note[language]);
  const today = { processId: main, stand: 'as-is' as const };
  await replaceDrawing(as, { ...today, version: 1, from: { copyOf: 'to-be' } });
  const { model, version } = await getDrawing(as, today);
  await editDrawing(as, { ...today, version, operations: asItGoes(model, language) });
}

async function publish(ctx: Context, processId: ProcessId, note: string | null): Promise<void> {
  const of = { processId, version: 1 };
  await askReview(ctx, of);
  await approveDrawing(ctx, of);
  await publishDrawing(ctx, { ...of, note });
}

/** What goes otherwise today: sellers do what support could do, and every quote waits for the director. */
function asItGoes(model: ProcessModel, language: 'nl' | 'en'): Operation[] {
  const set = startingSet('new-business');
  const find = (key: string) =>
    model.nodes.find(({ name }) => name === set.nodes.find((node) => node.key === key)?.name[language]);
  const [research, confirm, calculate, followUp] = ['research', 'confirm', 'calculate', 'follow-up'].map(
    find,
  );
  if (!research || !confirm || !calculate || !followUp) return [];
  const inside = model.lanes[0]?.id ?? '';
  const id = newId<string & {}>();
  const checked = addAfter(model, calculate.id, {
    id,
    arrowId: newId<string & {}>(),
    kind: 'step',
    name: review.name[language],
  }).map((operation): Operation =>
    operation.do === 'add-node'
      ? {
          do: 'add-node',
          node: {
            ...plainNode({ id, laneId: inside, kind: 'step', name: review.name[language] }),
            role: 'owner',
            phaseId: calculate.phaseId,
            minutes: { least: 5, usual: 15, most: 60 },
            result: review.result[language],
          },
        }
      : operation.do === 'add-arrow'
        ? { ...operation, arrow: { ...plainArrow(operation.arrow), name: '' } }
        : operation,
  );
  return [
    {
      do: 'edit-node',
      id: research.id,
      given: { laneId: inside, role: 'outbound', minutes: { least: 5, usual: 15, most: 25 } },
    },
    {
      do: 'edit-node',
      id: calculate.id,
      given: { laneId: followUp.laneId, role: 'closer', minutes: { least: 30, usual: 75, most: 180 } },
    },
    { do: 'edit-node', id: followUp.id, given: { perDeal: 1 } },
    ...removeStep(model, confirm.id),
    ...checked,
  ];
}
