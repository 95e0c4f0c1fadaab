import type { DiagramElement } from '../diagramElement.js';
import type { DiagramServices } from '../diagramServices.js';
import { modelerText } from '../modelerText.js';

type Entries = Readonly<Record<string, unknown>>;
const LAST = 400;

/** Deleting, as the first entry of the menu for changing an element. */
export class DeleteEntry {
  static readonly $inject = ['popupMenu', 'modeling'];

  constructor(
    popupMenu: DiagramServices['popupMenu'],
    private readonly modeling: DiagramServices['modeling'],
  ) {
    popupMenu.registerProvider('bpmn-replace', LAST, this);
  }

  getPopupMenuEntries(element: DiagramElement) {
    const remove = {
      label: modelerText('pad.delete'),
      className: 'bpmn-icon-trash',
      group: { id: 'delete', name: '' },
      action: () => this.modeling.removeElements([element]),
    };
    return (entries: Entries): Entries => ({ delete: remove, ...entries });
  }
}
