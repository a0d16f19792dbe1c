declare module 'bpmn-moddle' {
  type Any = import('./moddle.ts').BpmnElement;
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string): Promise<{ rootElement: Any; warnings: { message: string }[] }>;
    toXML(element: Any, options?: { format?: boolean }): Promise<{ xml: string }>;
    create(type: string, values?: Record<string, unknown>): Any;
  }
}
