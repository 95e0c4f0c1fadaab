/** The part of bpmn-moddle that is used here; the package ships types of elements only. */
declare module 'bpmn-moddle' {
  /** An element of any type; `get` knows the qualified names of attributes. */
  export interface ModdleElement {
    readonly $type: string;
    readonly id?: string;
    readonly $descriptor: Descriptor;
    /** Of an element of which only the name is known. */
    readonly $children?: readonly ModdleElement[];
    get(name: string): unknown;
    set(name: string, value: unknown): void;
  }
  export interface Descriptor {
    readonly isGeneric?: boolean;
    readonly properties?: readonly { readonly name: string; readonly isReference?: boolean }[];
    readonly propertiesByName: Readonly<
      Record<string, { default?: unknown; xml?: unknown; readonly isMany?: boolean } | undefined>
    >;
  }
  /** What an element says about another one by its id. */
  export interface Reference {
    readonly element: ModdleElement;
    readonly property: string;
    readonly id: string;
  }
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    getType(name: string): { readonly $descriptor: Descriptor };
    fromXML(xml: string): Promise<{
      readonly rootElement: ModdleElement;
      readonly references: readonly Reference[];
      readonly elementsById: Readonly<Record<string, ModdleElement>>;
    }>;
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
  }
}
