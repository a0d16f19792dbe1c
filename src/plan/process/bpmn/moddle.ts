import { BpmnModdle } from 'bpmn-moddle';

/** An element of a BPMN file, as bpmn-moddle gives it. Parts that are not there are `undefined`; lists are made when asked for. */
export type BpmnElement = {
  $type: string;
  $parent?: BpmnElement;
  id?: string;
  name?: string;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
};

/** Our own part of a BPMN file: what BPMN has no place for, as JSON in an extension element. */
const cadansPart = {
  name: 'Cadans',
  prefix: 'cadans',
  uri: 'urn:cadans:bpmn:1',
  xml: { tagAlias: 'lowerCase' },
  types: [
    { name: 'Data', superClass: ['Element'], properties: [{ name: 'json', isBody: true, type: 'String' }] },
  ],
};

export const moddle = new BpmnModdle({ cadans: cadansPart });

/** A list of an element, `[]` where it has none. */
export function many(element: BpmnElement | undefined, name: string): BpmnElement[] {
  const value = element?.get(name);
  return Array.isArray(value) ? (value as BpmnElement[]) : [];
}

/** One part of an element. */
export function part(element: BpmnElement | undefined, name: string): BpmnElement | undefined {
  const value = element?.get(name);
  return typeof value === 'object' && value !== null && '$type' in value ? (value as BpmnElement) : undefined;
}

export function text(element: BpmnElement | undefined, name: string): string {
  const value = element?.get(name);
  return typeof value === 'string' ? value : '';
}

export function number(element: BpmnElement | undefined, name: string): number {
  const value = element?.get(name);
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

export function make(type: string, values: Record<string, unknown>, parent?: BpmnElement): BpmnElement {
  const element = moddle.create(type, values);
  if (parent) element.$parent = parent;
  return element;
}

/** What we wrote into an element; null where it is not ours or not JSON. */
export function ownData(element: BpmnElement): Record<string, unknown> | null {
  const found = many(part(element, 'extensionElements'), 'values').find(
    ({ $type }) => $type === 'cadans:Data',
  );
  try {
    const value: unknown = JSON.parse(text(found, 'json'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Writes our part into an element beside those of others; null takes it out. */
export function setOwnData(element: BpmnElement, data: Record<string, unknown> | null): void {
  const box = part(element, 'extensionElements');
  const others = many(box, 'values').filter(({ $type }) => $type !== 'cadans:Data');
  const ours = data === null ? [] : [make('cadans:Data', { json: JSON.stringify(inOrder(data)) })];
  if (others.length + ours.length === 0) {
    if (box) element.set('extensionElements', undefined);
    return;
  }
  const target = box ?? make('bpmn:ExtensionElements', {}, element);
  for (const each of ours) each.$parent = target;
  target.set('values', [...others, ...ours]);
  element.set('extensionElements', target);
}

/** With the names in order, however the database kept them: the same process is the same file. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, inOrder(part)]));
}
