/** An element of the BPMN model as moddle keeps it: typed access by `get` and `set`. */
export interface ModdleObject {
  readonly $type: string;
  readonly $parent?: ModdleObject;
  readonly $attrs: Readonly<Record<string, unknown>>;
  readonly $instanceOf: (type: string) => boolean;
  id: string;
  name?: string;
  get<T = unknown>(name: string): T;
  set(name: string, value: unknown): void;
}

/** A shape or a connection of the diagram. */
export interface DiagramElement {
  readonly id: string;
  /** `bpmn:UserTask`, …, `label`. */
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly businessObject: ModdleObject;
  readonly di: ModdleObject;
  readonly parent?: DiagramElement;
  readonly incoming: readonly DiagramElement[];
  readonly outgoing: readonly DiagramElement[];
  readonly source?: DiagramElement;
  readonly target?: DiagramElement;
  readonly waypoints?: readonly { readonly x: number; readonly y: number }[];
  /** The name outside of it. */
  readonly label?: DiagramElement;
  /** A label: what it belongs to. */
  readonly labelTarget?: DiagramElement;
  readonly children?: readonly DiagramElement[];
}
