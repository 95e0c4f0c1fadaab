import type { DiagramElement, ModdleObject } from './diagramElement.js';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
type ShapeAttributes = Readonly<Record<string, unknown>> & { readonly type: string };

/** The services of bpmn-js that we use, with the part of each that we need. */
export interface DiagramServices {
  readonly eventBus: {
    on<E>(event: string | readonly string[], callback: (event: E) => unknown): void;
    on<E>(event: string | readonly string[], priority: number, callback: (event: E) => unknown): void;
    fire(event: string, data?: unknown): void;
  };
  readonly canvas: {
    addMarker(element: string, marker: string): void;
    removeMarker(element: string, marker: string): void;
    getRootElement(): DiagramElement;
    getContainer(): HTMLElement;
    getSize(): { readonly width: number; readonly height: number };
    resized(): void;
    zoom(level?: number | 'fit-viewport', center?: 'auto'): number;
    viewbox(box?: Box): Box & { readonly inner: Box; readonly scale: number };
    scrollToElement(element: DiagramElement, padding?: number): void;
  };
  readonly elementRegistry: {
    get(id: string): DiagramElement | undefined;
    getGraphics(id: string): SVGElement | undefined;
    filter(test: (element: DiagramElement) => boolean): DiagramElement[];
  };
  readonly elementFactory: {
    createShape(attributes: ShapeAttributes): DiagramElement;
    createParticipantShape(): DiagramElement;
  };
  readonly bpmnFactory: { create(type: string, attributes?: Readonly<Record<string, unknown>>): ModdleObject };
  readonly moddle: { ids: { unclaim(id: string): void; assigned(id: string): unknown } };
  readonly modeling: {
    updateProperties(element: DiagramElement, properties: Readonly<Record<string, unknown>>): void;
    updateModdleProperties(element: DiagramElement, moddle: ModdleObject, properties: Readonly<Record<string, unknown>>): void;
    removeElements(elements: readonly DiagramElement[]): void;
    moveElements(elements: readonly DiagramElement[], delta: { readonly x: number; readonly y: number }): void;
    updateWaypoints(connection: DiagramElement, waypoints: readonly { readonly x: number; readonly y: number }[]): void;
    /** On a flow as parent the shape is put between its ends. */
    createShape(
      shape: DiagramElement,
      position: { readonly x: number; readonly y: number },
      parent: DiagramElement,
    ): DiagramElement;
  };
  readonly spaceTool: {
    calculateAdjustments(
      elements: readonly DiagramElement[],
      axis: 'x' | 'y',
      delta: number,
      start: number,
    ): { readonly movingShapes: readonly DiagramElement[]; readonly resizingShapes: readonly DiagramElement[] };
    makeSpace(
      moving: readonly DiagramElement[],
      resizing: readonly DiagramElement[],
      delta: { readonly x: number; readonly y: number },
      direction: 'n' | 'e' | 's' | 'w',
      start: number,
    ): void;
  };
  readonly selection: { get(): readonly DiagramElement[]; select(element: DiagramElement | null): void };
  readonly commandStack: { undo(): void; redo(): void; canUndo(): boolean; canRedo(): boolean };
  readonly overlays: {
    add(
      element: string,
      type: string,
      overlay: {
        readonly position: { readonly top?: number; readonly left?: number; readonly right?: number; readonly bottom?: number };
        readonly html: HTMLElement;
      },
    ): string;
    remove(filter: { readonly type: string }): void;
  };
  readonly create: { start(event: Event, shape: unknown, context?: unknown): void };
  readonly connect: { start(event: Event, element: DiagramElement): void };
  readonly globalConnect: { toggle(event: Event): void };
  readonly lassoTool: { activateSelection(event: Event): void };
  readonly handTool: { activateHand(event: Event): void };
  readonly autoPlace: { append(source: DiagramElement, shape: DiagramElement): DiagramElement };
  readonly palette: { registerProvider(provider: unknown): void };
  readonly contextPad: { registerProvider(priority: number, provider: unknown): void; close(): void };
  readonly popupMenu: {
    open(target: unknown, id: string, position: PopupPosition, options?: unknown): void;
    registerProvider(id: string, priority: number, provider: unknown): void;
    isEmpty(target: unknown, id: string): boolean;
  };
  readonly minimap: { toggle(): void; isOpen(): boolean };
}
export interface PopupPosition {
  readonly x: number;
  readonly y: number;
  readonly cursor?: { readonly x: number; readonly y: number };
}
