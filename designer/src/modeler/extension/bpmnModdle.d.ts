declare module 'bpmn-moddle' {
  interface Made {
    readonly $type: string;
  }
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    create(type: string, attributes?: object): Made;
    toXML(element: Made): Promise<{ xml: string }>;
  }
}
