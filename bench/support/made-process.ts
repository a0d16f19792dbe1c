import { richFromPlain } from '#base/kernel/rich-text.ts';
import { plainArrow, plainNode, type NodeKind, type ProcessModel } from '#plan/process/rules/model.ts';
import { seeded } from '#plan/rhythm/rules/random.ts';

/**
 * An invented sales process: stretches of work that mostly stay in a lane, decisions of two or three exits that come
 * together again or lead back, hand-overs, waits, documents. The same seed gives the same one.
 */
export function madeProcess(steps: number, lanes: number, seed: number): ProcessModel {
  const random = seeded(seed);
  const upTo = (n: number) => Math.floor(random() * n);
  const model: ProcessModel = {
    id: `made-${steps}-${lanes}-${seed}`,
    name: `${steps} stappen`,
    kind: 'prospects',
    lanes: Array.from({ length: lanes }, (_, i) => ({
      id: `lane${i}`,
      teamId: null,
      name: `Team ${i + 1}`,
      height: null,
    })),
    nodes: [],
    arrows: [],
    kept: null,
  };
  let lane = 0;
  const add = (kind: NodeKind) => {
    const i = model.nodes.length;
    if (random() < 0.25) lane = Math.min(lanes - 1, Math.max(0, lane + upTo(5) - 2));
    const node = plainNode({
      id: `n${i}`,
      laneId: `lane${lane}`,
      kind,
      name: `${words[i % words.length]} ${i}`,
    });
    node.minutes = { least: 2 + upTo(5), usual: 8 + upTo(10), most: 20 + upTo(30) };
    node.role = 'closer';
    node.result = `Resultaat ${i}`;
    node.manual = richFromPlain('Zo doe je dat.');
    model.nodes.push(node);
    return node.id;
  };
  const join = (from: string, to: string, name = '') =>
    model.arrows.push({ ...plainArrow({ id: `a${model.arrows.length}`, from, to }), name });
  let open = [add('start')];
  while (model.nodes.length < steps - 1) {
    const drawn = random();
    if (drawn < 0.18 && open.length < 5) {
      const decision = add('decision');
      for (const from of open.splice(0, 1)) join(from, decision);
      const exits = 2 + upTo(2);
      for (let exit = 0; exit < exits; exit++) {
        const next = add('step');
        join(decision, next, `uitkomst ${exit + 1}`);
        open.push(next);
      }
    } else if (drawn < 0.4 && open.length > 1) {
      const next = add('step');
      for (const from of open.splice(0, 2)) join(from, next);
      open.push(next);
    } else if (drawn < 0.44 && model.nodes.length > 8) {
      const decision = add('decision');
      for (const from of open.splice(0, 1)) join(from, decision);
      join(decision, `n${Math.max(1, model.nodes.length - 3 - upTo(6))}`, 'nog eens');
      open.push(decision);
    } else {
      const next = add(
        (['step', 'step', 'step', 'hand-over', 'wait', 'document'] as const)[upTo(6)] ?? 'step',
      );
      const [from] = open.splice(upTo(open.length), 1);
      if (from) join(from, next);
      open.push(next);
    }
  }
  const end = add('end');
  for (const from of open) join(from, end);
  return model;
}

const words = ['Bellen', 'Bezoeken', 'Offerte maken', 'Opvolgen', 'Voorbereiden', 'Vastleggen', 'Overdragen'];
