declare module 'bpmn-moddle' {
  import type { BpmnElement } from '#plan/process/bpmn/moddle.ts';

  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string): Promise<{ rootElement: BpmnElement; warnings: { message: string }[] }>;
    toXML(element: BpmnElement, options?: { format?: boolean }): Promise<{ xml: string }>;
    create(type: string, values?: Record<string, unknown>): BpmnElement;
  }
}
