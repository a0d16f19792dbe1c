import { drawn } from '#tests/drawn-process.ts';
import { describe, expect, test } from 'vitest';

import type { CriterionId, PhaseId, TeamId } from '#base/kernel/id.ts';

import { bpmnNotes, bpmnRefusals } from '../bpmn-refusals.ts';
import { callsInCircle } from '../rules/calls-in-circle.ts';
import { limits } from '../rules/model-limits.ts';
import type { ProcessId, ProcessModel } from '../rules/model.ts';
import { readBpmn } from './read-bpmn.ts';
import { writeBpmn } from './write-bpmn.ts';

async function read(file: string | Uint8Array): Promise<ProcessModel> {
  const result = await readBpmn(file);
  if (!result.ok) throw new Error(result.because);
  return result.model;
}
const refusal = async (file: string | Uint8Array) => {
  const result = await readBpmn(file);
  return result.ok ? 'read' : result.because;
};
const apart = (model: ProcessModel) => ({ ...model, kept: null });

const uuid = (n: number) => `0192f0c0-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Everything that a box can hold. */
const full: ProcessModel = (() => {
  const model = drawn(
    'start call@inside q:decision@field ho:hand-over@field wait@field fork:parallel@field doc:document@support call2@support join:parallel@support end@support',
    'start>call call>q q>ho=ja,graag/60 q>wait=nee/40 wait>call ho>fork fork>doc fork>call2 doc>join call2>join join>end',
    {
      call: {
        name: 'Bellen & <afspreken> "nu"',
        manual: [
          { kind: 'heading', level: 1, spans: [{ text: 'Zo bel je' }] },
          { kind: 'bullets', items: [[{ text: 'Noem je naam', bold: true }], [{ text: 'Vraag door' }]] },
        ],
        role: 'outbound',
        phaseId: uuid(1) as PhaseId,
        channel: 'phone',
        minutes: { least: 2, usual: 7.5, most: 30 },
        perDeal: 2.5,
        result: 'Een afspraak',
        documents: [{ name: 'Script', url: 'https://example.nl/a?b=1&c=2' }],
        sells: true,
        checklist: ['Naam genoteerd'],
        criterionIds: [uuid(2) as CriterionId],
        position: { x: 300.5, y: -20 },
      },
      ho: { calls: null, name: 'تسليم' },
      doc: { kind: 'step', calls: uuid(3) as ProcessId },
    },
  );
  return {
    ...model,
    id: uuid(9),
    kind: 'customers',
    lanes: model.lanes.map((lane, i) => ({
      ...lane,
      name: `Team ${i}`,
      teamId: i === 1 ? (uuid(4) as TeamId) : null,
      height: i === 0 ? 240 : null,
    })),
  };
})();

/** As another modeler writes it: signal and parallel gateways, a pool without lanes, an annotation, what others add. */
const foreign = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:omgdc="http://www.omg.org/spec/DD/20100524/DC" xmlns:omgdi="http://www.omg.org/spec/DD/20100524/DI" xmlns:tool="urn:other-tool" targetNamespace="urn:test">
  <collaboration id="c"><participant id="pool1" name="Klant" processRef="p1"/><participant id="pool2" name="Wij" processRef="p2"/>
    <messageFlow id="m1" sourceRef="ask" targetRef="begin"/></collaboration>
  <process id="p1"><task id="ask" name="Vragen"/></process>
  <process id="p2">
    <laneSet id="ls"><lane id="l1" name="Binnendienst"><flowNodeRef>begin</flowNodeRef><flowNodeRef>fork</flowNodeRef><flowNodeRef>check</flowNodeRef></lane>
      <lane id="l2" name="Buitendienst"><flowNodeRef>sub</flowNodeRef><flowNodeRef>done</flowNodeRef></lane></laneSet>
    <startEvent id="begin" name="start"><outgoing>f1</outgoing><messageEventDefinition id="med"/></startEvent>
    <parallelGateway id="fork" gatewayDirection="Diverging"><incoming>f1</incoming><outgoing>f2</outgoing><outgoing>f3</outgoing></parallelGateway>
    <userTask id="check" name="Controleren" tool:colour="red"><documentation>Kijk goed.</documentation>
      <extensionElements><tool:form key="a"><tool:field id="b"/></tool:form></extensionElements><incoming>f2</incoming><outgoing>f4</outgoing></userTask>
    <subProcess id="sub" name="Uitwerken"><incoming>f3</incoming><outgoing>f5</outgoing><task id="inner"/></subProcess>
    <boundaryEvent id="late" attachedToRef="check"><timerEventDefinition id="ted"/></boundaryEvent>
    <endEvent id="done"><incoming>f4</incoming><incoming>f5</incoming></endEvent>
    <dataObject id="do1"/><dataObjectReference id="dor1" name="Dossier" dataObjectRef="do1"/>
    <sequenceFlow id="f1" sourceRef="begin" targetRef="fork"/><sequenceFlow id="f2" sourceRef="fork" targetRef="check"/>
    <sequenceFlow id="f3" sourceRef="fork" targetRef="sub"/><sequenceFlow id="f4" name="klaar" sourceRef="check" targetRef="done"><conditionExpression>x > 1</conditionExpression></sequenceFlow>
    <sequenceFlow id="f5" sourceRef="sub" targetRef="done"/>
    <textAnnotation id="ta"><text>Let op</text></textAnnotation><association id="as" sourceRef="check" targetRef="ta"/>
  </process>
  <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="pl" bpmnElement="c">
    <bpmndi:BPMNShape id="check_s" bpmnElement="check"><omgdc:Bounds x="300" y="-40" width="120" height="60"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="ta_s" bpmnElement="ta"><omgdc:Bounds x="300" y="-140" width="100" height="30"/></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="f4_e" bpmnElement="f4"><omgdi:waypoint x="420" y="-10"/><omgdi:waypoint x="500" y="-10"/></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;

describe('our own process', () => {
  test('comes back from BPMN exactly as it went out', async () => {
    expect(await read(await writeBpmn(full))).toEqual(full);
  });

  test('comes back without positions where it had none, and with those that somebody gave it elsewhere', async () => {
    const xml = await writeBpmn(full);
    const moved = await read(xml.replace(/(bpmnElement="end">\s*<dc:Bounds x=")[^"]+/, '$1999'));
    expect(moved.nodes.find(({ id }) => id === 'end')?.position?.x).toBe(999);
    expect(moved.nodes.find(({ id }) => id === 'wait')?.position).toBeNull();
  });

  test('has what others read too: pool, lanes, kinds, names, manuals as text, a drawing of all of it', async () => {
    const xml = await writeBpmn(full);
    for (const part of [
      'participant',
      'laneSet',
      'exclusiveGateway',
      'parallelGateway',
      'callActivity',
      'sendTask',
      'timerEventDefinition',
    ])
      expect(xml).toContain(`<bpmn:${part}`);
    expect(xml).toContain('- Noem je naam');
    expect(xml.match(/<bpmndi:BPMNShape /g)).toHaveLength(1 + full.lanes.length + full.nodes.length);
    expect(xml.match(/<bpmndi:BPMNEdge /g)).toHaveLength(full.arrows.length);
  });

  test('with ids that XML does not allow comes back with them', async () => {
    const odd = drawn('1a:start 2b:end', '1a>2b');
    expect(await read(await writeBpmn(odd))).toEqual(odd);
  });

  test('without anything in it comes back empty', async () => {
    const empty = { ...drawn(''), id: uuid(1) };
    expect(await read(await writeBpmn(empty))).toEqual(empty);
  });

  test('whose manual was rewritten in another modeler has the new words', async () => {
    const xml = (await writeBpmn(full)).replace('Zo bel je', 'Zo schrijf je');
    const node = (await read(xml)).nodes.find(({ id }) => id === 'call');
    expect(node?.manual?.[0]).toEqual({ kind: 'paragraph', spans: [{ text: 'Zo schrijf je' }] });
    expect(node?.role).toBe('outbound');
  });
});

describe('a process of another modeler', () => {
  test('comes in with its pools and lanes, and with a word on what is kept', async () => {
    const result = await readBpmn(foreign);
    if (!result.ok) throw new Error(result.because);
    expect(result.model.lanes.map(({ name }) => name)).toEqual([
      'Klant',
      'Binnendienst',
      'Buitendienst',
      'Wij',
    ]);
    expect(result.model.nodes.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'ask step',
      'begin start',
      'fork parallel',
      'check step',
      'sub step',
      'late wait',
      'done end',
    ]);
    expect(result.model.nodes.find(({ id }) => id === 'check')).toMatchObject({
      // Above its lane: it is laid out here, and stays there in the file.
      position: null,
      kept: { type: 'bpmn:UserTask' },
      manual: [{ kind: 'paragraph', spans: [{ text: 'Kijk goed.' }] }],
    });
    expect(result.model.arrows.map(({ id }) => id)).toEqual(['f1', 'f2', 'f3', 'f4', 'f5', 'm1']);
    expect(result.notes).toContainEqual({ kind: 'kept-as-box', what: 'bpmn:UserTask', count: 1 });
    expect(result.model.nodes.find(({ id }) => id === 'fork')?.kept).toBeNull();
    expect(result.notes).toContainEqual({ kind: 'kept-unseen', what: 'bpmn:TextAnnotation', count: 1 });
  });

  test('goes out letter by letter as it came in when nothing was changed', async () => {
    expect(await writeBpmn(await read(foreign))).toBe(foreign);
  });

  test('keeps what others put in when something is changed here', async () => {
    const model = await read(foreign);
    const changed: ProcessModel = {
      ...model,
      nodes: model.nodes.map((node) =>
        node.id === 'sub' ? { ...node, name: 'Offerte uitwerken', role: 'closer' } : node,
      ),
    };
    const xml = await writeBpmn(changed);
    for (const kept of [
      'tool:colour="red"',
      '<tool:field id="b"',
      'x > 1',
      'Let op',
      'parallelGateway',
      'id="inner"',
      'dataObjectReference',
      'messageFlow',
      'bpmnElement="ta"',
    ])
      expect(xml.replaceAll('&gt;', '>')).toContain(kept);
    expect(xml).toContain('name="Offerte uitwerken"');
    expect(apart(await read(xml)).nodes.find(({ id }) => id === 'sub')).toMatchObject({
      role: 'closer',
      kept: { type: 'bpmn:SubProcess' },
    });
  });

  test('loses what is removed here, also on its drawing', async () => {
    const model = await read(foreign);
    const xml = await writeBpmn({
      ...model,
      nodes: model.nodes.filter(({ id }) => id !== 'check' && id !== 'late'),
      arrows: model.arrows.filter(({ from, to }) => from !== 'check' && to !== 'check'),
    });
    expect(xml).not.toContain('"check"');
    expect(await refusal(xml)).toBe('read');
  });

  test('takes new boxes, arrows and lanes in', async () => {
    const model = await read(foreign);
    const more = drawn('extra', 'extra>done');
    const changed: ProcessModel = {
      ...model,
      lanes: [...model.lanes, { id: 'inside', teamId: null, name: 'Support', height: null }],
      nodes: [...model.nodes, ...more.nodes],
      arrows: [...model.arrows, ...more.arrows],
    };
    const again = await read(await writeBpmn(changed));
    expect(again.nodes.find(({ id }) => id === 'extra')?.laneId).toBe('inside');
    expect(again.arrows.map(({ id }) => id)).toContain('extra>done');
  });

  test('has names as long as a box can show, and its own long ones when it goes out', async () => {
    const long = foreign.replace('name="Uitwerken"', `name="${'lang '.repeat(200)}"`);
    const model = await read(long);
    expect(model.nodes.find(({ id }) => id === 'sub')?.name.length).toBe(limits.name);
    const nodes = model.nodes.map((node) => (node.id === 'check' ? { ...node, name: 'Anders' } : node));
    expect(await writeBpmn({ ...model, nodes })).toContain('lang '.repeat(199));
  });

  test('is read in the letters that it names', async () => {
    const latin = foreign.replace('UTF-8', 'ISO-8859-1').replace('Klant', 'Cliënt');
    expect((await read(Buffer.from(latin, 'latin1'))).lanes[0]?.name).toBe('Cliënt');
  });
});

describe('a file that is none', () => {
  test('is told so in words that say what to do', () => {
    for (const both of Object.values(bpmnRefusals))
      for (const says of Object.values(both)) expect(says).toMatch(/\.$/);
    expect(bpmnNotes['kept-as-box'].nl('ParallelGateway', 2)).toContain('2 ×');
  });

  test('is refused with a word for what is wrong', async () => {
    expect(await refusal('')).toBe('bpmn-not-xml');
    expect(await refusal('een brief aan de klant')).toBe('bpmn-not-xml');
    expect(await refusal('<html><body/></html>')).toBe('bpmn-not-bpmn');
    expect(await refusal(new Uint8Array([0, 1, 2, 255, 254]))).toBe('bpmn-not-xml');
    expect(await refusal('<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>')).toBe(
      'bpmn-nothing-drawn',
    );
  });

  test('never gets as far as its entities', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${foreign}`;
    expect(await refusal(bomb)).toBe('bpmn-entities');
  });

  test('of fifty megabytes is too large', async () => {
    expect(await refusal(Buffer.alloc(50_000_000, 'x'))).toBe('bpmn-too-large');
  });

  test('of several megabytes still comes in, with all that it says', async () => {
    const said = Array.from(
      { length: 400 },
      (_, i) =>
        `<task id="t${i}" name="Stap ${i}"><documentation>${`Regel ${i} `.repeat(900)}</documentation></task>`,
    );
    const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">${said.join('')}</process></definitions>`;
    expect(xml.length).toBeGreaterThan(3_000_000);
    const read = await readBpmn(xml);
    expect(read.ok && read.model.nodes.length).toBe(400);
  });

  test('of lanes a hundred thousand deep is answered', async () => {
    const deep = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">${'<subProcess>'.repeat(100_000)}${'</subProcess>'.repeat(100_000)}</process></definitions>`;
    expect(['read', 'bpmn-not-xml', 'bpmn-too-large']).toContain(await refusal(deep));
  });

  test('with elements that BPMN does not know names them', async () => {
    const xml =
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:z="http://z.example"><process id="p"><task id="a"/><z:weird id="w"/><frobnicate id="f"/></process></definitions>';
    const read = await readBpmn(xml);
    expect(read.ok && read.notes.find(({ kind }) => kind === 'not-understood')?.what).toContain(
      '<frobnicate>',
    );
  });

  test('whose processes call each other in a circle is refused', async () => {
    const calls = (id: string, other: string) =>
      `<process id="${id}"><callActivity id="${id}c" calledElement="${other}"/></process>`;
    const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">${calls('a', 'b')}${calls('b', 'a')}</definitions>`;
    expect(await refusal(xml)).toBe('bpmn-calls-in-circle');
    expect(
      callsInCircle(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
    ).toEqual([]);
    expect(
      callsInCircle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c']);
  });
});
