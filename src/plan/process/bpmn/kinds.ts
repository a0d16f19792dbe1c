import type { NodeKind, ProcessNode } from '../rules/model.ts';
import type { BpmnElement } from './moddle.ts';

const natural: Record<NodeKind, string> = {
  start: 'bpmn:StartEvent',
  step: 'bpmn:Task',
  decision: 'bpmn:ExclusiveGateway',
  parallel: 'bpmn:ParallelGateway',
  'hand-over': 'bpmn:SendTask',
  wait: 'bpmn:IntermediateCatchEvent',
  document: 'bpmn:UserTask',
  end: 'bpmn:EndEvent',
};

/** The BPMN element as which a box goes out. */
export function typeOf({ kind, calls }: Pick<ProcessNode, 'kind' | 'calls'>): string {
  return kind === 'step' && calls !== null ? 'bpmn:CallActivity' : natural[kind];
}

/** As what a BPMN element comes in; null where it is no box. */
export function kindOf({ $type }: Pick<BpmnElement, '$type'>): NodeKind | null {
  if ($type === 'bpmn:StartEvent') return 'start';
  if ($type === 'bpmn:EndEvent') return 'end';
  if ($type === 'bpmn:SendTask') return 'hand-over';
  if ($type === 'bpmn:ParallelGateway') return 'parallel';
  if ($type.endsWith('Gateway')) return 'decision';
  if (/^bpmn:(IntermediateCatchEvent|BoundaryEvent|ReceiveTask)$/.test($type)) return 'wait';
  if (/Task$|SubProcess$|^bpmn:(CallActivity|Transaction|IntermediateThrowEvent)$/.test($type)) return 'step';
  return null;
}

/** Types of which nothing is lost when they become a box of their kind. */
export function isPlain($type: string): boolean {
  return [
    'bpmn:StartEvent',
    'bpmn:EndEvent',
    'bpmn:Task',
    'bpmn:ExclusiveGateway',
    'bpmn:ParallelGateway',
    'bpmn:SendTask',
  ].includes($type);
}
