/** The part of bpmn-moddle that is used here; the package ships types of elements only. */
declare module 'bpmn-moddle' {
  /** An element of any type; `get` knows the qualified names of attributes. */
  export interface ModdleElement {
    readonly $type: string;
    readonly id?: string;
    get(name: string): unknown;
  }
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    getType(name: string): {
      readonly $descriptor: { readonly propertiesByName: Readonly<Record<string, { default?: unknown } | undefined>> };
    };
    fromXML(xml: string): Promise<{ readonly rootElement: ModdleElement; readonly warnings: readonly Error[] }>;
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
  }
}
