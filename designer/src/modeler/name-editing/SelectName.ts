import type { DiagramServices } from '../diagramServices.js';

/** A name that is opened for typing is selected as a whole: what is typed replaces it instead of being added to it. */
export class SelectName {
  static readonly $inject = ['eventBus', 'canvas'];
  readonly #canvas: DiagramServices['canvas'];

  constructor(eventBus: DiagramServices['eventBus'], canvas: DiagramServices['canvas']) {
    this.#canvas = canvas;
    eventBus.on('directEditing.activate', () => this.#selectAll());
  }

  #selectAll(): void {
    const box = this.#canvas.getContainer().querySelector('.djs-direct-editing-content');
    if (box) getSelection()?.selectAllChildren(box);
  }
}
