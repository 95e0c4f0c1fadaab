import { onScopeDispose, ref, shallowRef, type ShallowRef } from 'vue';
import type { DiagramElement } from '../../modeler/diagramElement.js';
import type { OpenModeler } from '../../modeler/openModeler.js';
import type { NoteWords } from '../../modeler/renderer/activityNote.js';

const PADDING = { top: 70, right: 28, bottom: 40, left: 92 };

/** bpmn-js in a box of the page: what is selected, how often it has changed, how large it is shown. */
export function useDiagram(onChange: () => void) {
  const modeler: ShallowRef<OpenModeler | null> = shallowRef(null);
  const selected = shallowRef<DiagramElement | null>(null);
  /** Counts changes of the diagram. */
  const revision = ref(0);
  const zoom = ref(1);
  const history = ref({ undo: false, redo: false });
  let reading = false;

  async function open(box: HTMLElement, options: { readonly locale: string; readonly noteWords: NoteWords }): Promise<void> {
    const { openModeler } = await import('../../modeler/openModeler.js');
    const opened = openModeler(box, options);
    const bus = opened.get('eventBus');
    bus.on<{ newSelection: readonly DiagramElement[] }>('selection.changed', ({ newSelection }) => {
      selected.value = shapeOf(newSelection) ?? opened.get('canvas').getRootElement();
    });
    bus.on('commandStack.changed', () => {
      const stack = opened.get('commandStack');
      history.value = { undo: stack.canUndo(), redo: stack.canRedo() };
      if (reading) return;
      revision.value++;
      onChange();
    });
    // An id that has changed keeps its shape, and the panel its element.
    bus.on('root.set', () => (selected.value = opened.get('canvas').getRootElement()));
    bus.on<{ viewbox: { scale: number } }>('canvas.viewbox.changed', ({ viewbox }) => (zoom.value = viewbox.scale));
    modeler.value = opened;
  }

  /** Shows a diagram. @throws {Error} if it cannot be read. */
  async function read(xml: string): Promise<readonly string[]> {
    const at = modeler.value!;
    reading = true;
    try {
      const warnings = await at.read(xml);
      selected.value = at.get('canvas').getRootElement();
      revision.value++;
      fit();
      return warnings;
    } finally {
      reading = false;
    }
  }

  /** The whole diagram between palette and edges, never larger than drawn. */
  function fit(): void {
    const canvas = modeler.value?.get('canvas');
    if (!canvas) return;
    canvas.resized();
    const { inner } = canvas.viewbox();
    const size = canvas.getSize();
    if (!size.width || !size.height) return;
    const width = size.width - PADDING.left - PADDING.right;
    const height = size.height - PADDING.top - PADDING.bottom;
    const scale = Math.max(0.2, Math.min(width / Math.max(inner.width, 1), height / Math.max(inner.height, 1), 1));
    canvas.viewbox({
      x: inner.x - PADDING.left / scale - (width / scale - inner.width) / 2,
      y: inner.y - PADDING.top / scale - (height / scale - inner.height) / 2,
      width: size.width / scale,
      height: size.height / scale,
    });
  }

  /** Selects an element and brings it into view. */
  function jump(id: string): void {
    const element = modeler.value?.get('elementRegistry').get(id);
    if (!element) return;
    modeler.value!.get('selection').select(element);
    modeler.value!.get('canvas').scrollToElement(element, 120);
  }

  /** Draws all activities anew: the words on them have changed. */
  function redraw(): void {
    const at = modeler.value;
    if (!at) return;
    const elements = at.get('elementRegistry').filter(({ type, labelTarget }) => !labelTarget && type.endsWith('Task'));
    at.get('eventBus').fire('elements.changed', { elements });
  }

  onScopeDispose(() => modeler.value?.destroy());
  return {
    modeler,
    selected,
    revision,
    zoom,
    history,
    open,
    read,
    fit,
    jump,
    redraw,
    zoomBy: (factor: number) => {
      const canvas = modeler.value?.get('canvas');
      canvas?.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)), 'auto');
    },
    undo: () => modeler.value?.get('commandStack').undo(),
    redo: () => modeler.value?.get('commandStack').redo(),
    toggleMinimap: () => modeler.value?.get('minimap').toggle(),
  };
}
export type Diagram = ReturnType<typeof useDiagram>;

/** The one element selected, or what its label belongs to; null: none, or several. */
function shapeOf(selection: readonly DiagramElement[]): DiagramElement | null {
  const [first] = selection;
  return selection.length === 1 && first ? (first.labelTarget ?? first) : null;
}
