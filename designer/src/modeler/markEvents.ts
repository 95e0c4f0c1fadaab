import type { DiagramElement } from './diagramElement.js';
import type { DiagramServices } from './diagramServices.js';

/** Marks end events, so that the style sheet can give them their heavy line. */
export function markEvents(eventBus: DiagramServices['eventBus'], canvas: DiagramServices['canvas']): void {
  eventBus.on<{ element: DiagramElement }>('shape.added', ({ element }) => {
    if (element.type === 'bpmn:EndEvent') canvas.addMarker(element.id, 'vm-end');
  });
}
