import elkModule, { type ELK as Elk, type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';

import { ownBlue, printColours } from '#base/directory/house-style/rules.ts';
import { printPage } from '#base/press/press.ts';
import { readBpmn } from '#plan/process/bpmn/read-bpmn.ts';
import { writeBpmn } from '#plan/process/bpmn/write-bpmn.ts';
import { checkProcess } from '#plan/process/rules/check/check-process.ts';
import { nothingKnown } from '#plan/process/rules/check/finding.ts';
import { layoutProcess } from '#plan/process/rules/layout/layout-process.ts';
import { drawingQuality, type Quality } from '#plan/process/rules/layout/quality.ts';
import type { ProcessModel } from '#plan/process/rules/model.ts';
import { posterDrawing } from '#plan/process/rules/poster.ts';
import { simulateInAThread } from '#plan/process/simulation/in-a-thread.ts';

import { canvasFrames } from './support/canvas-frames.ts';
import { madeProcess } from './support/made-process.ts';
import { round, timed } from './support/timing.ts';
import type { Bench } from './run.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

/**
 * Invented processes of 40, 100 and 300 steps: the layout beside elkjs on the same boxes and arrows, with lanes and (as
 * elkjs knows no lanes) in one lane; all checks at once; BPMN out and in; the poster; the simulation; frames while a box is dragged
 * over a canvas of 300 steps, in Chromium.
 */
const bench: Bench = async ({ quick }) => {
  const figures: Record<string, unknown> = {};
  for (const [steps, lanes] of quick
    ? [[300, 12] as const]
    : ([
        [40, 4],
        [100, 6],
        [300, 12],
      ] as const)) {
    const models = [1, 2, 3].map((seed) => madeProcess(steps, lanes, seed));
    const laid = await ours(models);
    const oneLane = await ours(models.map(inOneLane));
    const elk = await others(models);
    figures[`layout${steps}`] = { lanes: laid, oneLane, elk };
    say(
      `${steps} steps: with ${lanes} lanes ${told(laid)}; in one lane ${told(oneLane)}; elkjs ${told(elk)}`,
    );
  }
  const large = madeProcess(300, 12, 1);
  const checks = await timed(20, async () => checkProcess(large, { ...nothingKnown, minutesPerWeek: {} }));
  figures['checks300'] = { millisP50: round(checks.p50), millisP95: round(checks.p95) };
  say(`300 steps: all checks in ${round(checks.p50)} ms`);
  const xml = await writeBpmn(large);
  const written = await timed(10, () => writeBpmn(large));
  const read = await timed(10, () => readBpmn(xml));
  figures['bpmn300'] = {
    outMillisP50: round(written.p50),
    inMillisP50: round(read.p50),
    characters: xml.length,
  };
  say(
    `300 steps: BPMN out in ${round(written.p50)} ms, in (checked against what goes out) in ${round(read.p50)} ms`,
  );
  const printed = await timed(quick ? 2 : 6, async () => printedPoster(large));
  figures['poster300'] = { millisP50: round(printed.p50), millisWorst: round(printed.worst) };
  say(`300 steps: poster as a PDF in ${round(printed.p50)} ms`);
  const usual = madeProcess(40, 4, 1);
  const people = usual.lanes.map(({ id }) => ({ laneId: id, people: 3, hoursPerWeek: 24 }));
  const deals = quick ? 10_000 : 100_000;
  const began = performance.now();
  const [run] = await simulateInAThread([{ model: usual, dealsPerWeek: 20, people, deals, seed: 1 }]);
  const seconds = round((performance.now() - began) / 1000);
  figures['simulation'] = { deals, seconds, stuck: run?.stuck, steps: usual.nodes.length };
  say(`${deals} deals through ${usual.nodes.length} steps in ${seconds} s`);
  const frames = await canvasFrames(large, say);
  figures['canvas300'] = frames ?? 'no Chromium';
  if (frames)
    say(
      `300 steps on the canvas: ${frames.perSecond} frames a second while dragging (${frames.still} while nothing moves), 95% within ${frames.millisP95} ms`,
    );
  return figures;
};

/** As `printPoster` does it, without the database. */
const printedPoster = (model: ProcessModel) =>
  printPage(new URL('../src/plan/process/printing/poster.typ', import.meta.url), {
    title: model.name,
    language: 'nl',
    organisation: 'Verzonnen',
    facts: ['Versie 1'],
    paper: 'a3',
    colours: { ...printColours({ main: null, second: null }, ownBlue), handOver: '#b02a5b' },
    // Another model each time: a drawing is kept with the model that it is of.
    drawing: posterDrawing({ ...model }, 'a3', () => 'Closer · 5 min'),
    legend: [],
    qr: [],
    size: 1,
  });

type Laid = Quality & { millisP50: number; millisWorst: number };

const told = ({ crossings, bends, length, millisP50 }: Laid) =>
  `${crossings} crossings, ${bends} bends, ${length} points, ${millisP50} ms`;

const inOneLane = (model: ProcessModel): ProcessModel => ({
  ...model,
  lanes: model.lanes.slice(0, 1),
  nodes: model.nodes.map((node) => ({ ...node, laneId: 'lane0' })),
});

async function ours(models: ProcessModel[]): Promise<Laid> {
  const { p50, worst } = await timed(9, async (i) => layoutProcess(models[i % 3] ?? madeProcess(1, 1, 1)));
  const qualities = models.map((model) => {
    const { boxes, arrows } = layoutProcess(model);
    return drawingQuality(
      boxes,
      arrows.map(({ points }) => points),
    );
  });
  return { ...together(qualities), millisP50: round(p50), millisWorst: round(worst) };
}

async function others(models: ProcessModel[]): Promise<Laid> {
  const Elk = elkModule as unknown as new () => Elk;
  const elk = new Elk();
  const graphOf = (model: ProcessModel): ElkNode => ({
    id: 'all',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.spacing.nodeNode': '22',
      'elk.layered.spacing.nodeNodeBetweenLayers': '44',
    },
    children: layoutProcess(model).boxes.map(({ id, width, height }) => ({ id, width, height })),
    edges: model.arrows.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  const { p50, worst } = await timed(9, (i) => elk.layout(graphOf(models[i % 3] ?? madeProcess(1, 1, 1))));
  const qualities: Quality[] = [];
  for (const model of models) {
    const { children = [], edges = [] } = await elk.layout(graphOf(model));
    qualities.push(
      drawingQuality(
        children.map(({ id, x = 0, y = 0, width = 0, height = 0 }) => ({ id, x, y, width, height })),
        edges.map((edge: ElkExtendedEdge) => {
          const [section] = edge.sections ?? [];
          return section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
        }),
      ),
    );
  }
  return { ...together(qualities), millisP50: round(p50), millisWorst: round(worst) };
}

/** The mean of each figure. */
function together(qualities: Quality[]): Quality {
  const mean = (of: (quality: Quality) => number) =>
    Math.round(qualities.reduce((sum, quality) => sum + of(quality), 0) / qualities.length);
  return {
    crossings: mean(({ crossings }) => crossings),
    overlaps: mean(({ overlaps }) => overlaps),
    bends: mean(({ bends }) => bends),
    length: mean(({ length }) => length),
    throughBoxes: mean(({ throughBoxes }) => throughBoxes),
    overlappingBoxes: mean(({ overlappingBoxes }) => overlappingBoxes),
  };
}

export default bench;
