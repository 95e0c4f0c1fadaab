import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { diagramRenderer } from './diagramRenderer.js';

/** Where the tokens of a request are, and which flows they have taken. */
export interface DiagramStates {
  readonly states: Readonly<Record<string, string>>;
  readonly takenFlows: readonly string[];
}
export interface OpenDiagram {
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  readonly destroy: () => void;
}
interface Canvas {
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
  zoom(level?: number, center?: 'auto'): number;
  resized(): void;
  viewbox(box?: { x: number; y: number; width: number; height: number }): {
    inner: { x: number; y: number; width: number; height: number };
  };
  getSize(): { width: number; height: number };
}
interface EventBus {
  on(
    event: 'element.click',
    callback: (event: {
      readonly element: { readonly id: string; readonly parent?: unknown; readonly labelTarget?: { readonly id: string } };
    }) => void,
  ): void;
}
interface Overlays {
  add(id: string, overlay: { position: { top: number; right: number }; html: HTMLElement }): void;
}
interface Registry {
  get(id: string): unknown;
  filter(test: (element: { id: string; type: string; labelTarget?: unknown }) => boolean): { id: string; type: string }[];
}

const color = (name: string) => `var(--vm-dg-${name})`;
const PADDING = 14;
/** Below this scale names cannot be read; thumbnails leave them out then. */
const READABLE_SCALE = 0.75;

/** What stands at the corner of a node besides its color. */
const SIGNS: Readonly<Record<string, string>> = { rejected: '×', returned: '↩', incident: '!', added: '+', changed: '~' };

/** Draws a diagram for reading, colored by the states of a request. In a file of its own: it brings bpmn-js. */
export async function openDiagram(
  container: HTMLElement,
  xml: string,
  { states, takenFlows }: DiagramStates,
  onSelect?: (id: string | null) => void,
): Promise<OpenDiagram> {
  const viewer = new NavigatedViewer({
    container,
    additionalModules: [diagramRenderer],
    bpmnRenderer: { defaultFillColor: color('fill'), defaultStrokeColor: color('stroke'), defaultLabelColor: color('text') },
    textRenderer: {
      defaultStyle: { fontFamily: 'var(--vm-font)', fontSize: 13, lineHeight: 1.4 },
      externalStyle: { fontSize: 13, lineHeight: 1.4 },
    },
  } as never);
  await viewer.importXML(xml);
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<Registry>('elementRegistry');
  const overlays = viewer.get<Overlays>('overlays');
  for (const [id, state] of Object.entries(states)) {
    if (!registry.get(id)) continue;
    canvas.addMarker(id, `vm-${state}`);
    const sign = SIGNS[state];
    if (sign !== undefined && !isConnection(registry.get(id)))
      overlays.add(id, { position: { top: -8, right: 10 }, html: signOf(state, sign) });
  }
  for (const id of takenFlows) if (registry.get(id)) canvas.addMarker(id, 'vm-taken');
  for (const end of registry.filter((element) => element.type === 'bpmn:EndEvent' && !element.labelTarget))
    canvas.addMarker(end.id, 'vm-end');

  let marked: string | null = null;
  viewer.get<EventBus>('eventBus').on('element.click', ({ element }) => {
    if (!onSelect) return;
    if (marked !== null) canvas.removeMarker(marked, 'vm-selected');
    // What has no parent is the plane: a click beside everything.
    marked = element.parent ? (element.labelTarget ?? element).id : null;
    if (marked !== null) canvas.addMarker(marked, 'vm-selected');
    onSelect(marked);
  });

  function fit(): void {
    canvas.resized();
    const { inner } = canvas.viewbox();
    const size = canvas.getSize();
    if (!size.width || !size.height || !inner.width || !inner.height) return;
    const scale = Math.min((size.width - 2 * PADDING) / inner.width, (size.height - 2 * PADDING) / inner.height, 1.1);
    container.classList.toggle('vm-far', scale < READABLE_SCALE);
    canvas.viewbox({
      x: inner.x - (size.width / scale - inner.width) / 2,
      y: inner.y - (size.height / scale - inner.height) / 2,
      width: size.width / scale,
      height: size.height / scale,
    });
  }
  fit();
  return {
    fit,
    zoom: (factor) => void canvas.zoom(canvas.zoom() * factor, 'auto'),
    destroy: () => viewer.destroy(),
  };
}

/** Signs have no corner to stand at on a line. */
const isConnection = (element: unknown): boolean => typeof element === 'object' && element !== null && 'waypoints' in element;

function signOf(state: string, text: string): HTMLElement {
  const sign = document.createElement('span');
  sign.className = `vm-sign vm-sign-${state}`;
  sign.textContent = text;
  return sign;
}
