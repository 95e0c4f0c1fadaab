import { PopupEntries } from 'bpmn-js/lib/features/popup-menu/PopupEntries';
import type { DiagramServices } from '../diagramServices.js';
import { isExecutable, type ElementTarget } from '../isExecutable.js';
import { modelerText } from '../modelerText.js';

interface Entry {
  readonly className?: string;
  readonly label: string;
}
type Entries = Readonly<Record<string, Entry>>;
type Offered = { readonly className: string; readonly target: ElementTarget };

const LATE = 500;
const catalog = Object.entries(PopupEntries as Record<string, Offered>);

/** Sorts bpmn-js's menu for changing an element: what the engine carries out first, the rest marked. */
export class ReplaceMenuFilter {
  static readonly $inject = ['popupMenu'];

  constructor(popupMenu: DiagramServices['popupMenu']) {
    popupMenu.registerProvider('bpmn-replace', LATE, this);
  }

  getPopupMenuEntries() {
    return (entries: Entries): Readonly<Record<string, unknown>> => {
      const grouped = Object.entries(entries).map(([id, entry]) => [id, this.marked(id, entry)] as const);
      const isFirst = ([, { group }]: (typeof grouped)[number]) => group.id === 'executable';
      return Object.fromEntries([...grouped.filter(isFirst), ...grouped.filter((entry) => !isFirst(entry))]);
    };
  }

  getEmptyPlaceholder(): string {
    return modelerText('notFound');
  }

  private marked(id: string, entry: Entry) {
    const group = executes(id, entry) ? 'executable' : 'drawnOnly';
    return { ...entry, group: { id: group, name: modelerText(group) } };
  }
}

/** Entries are recognized by their id, or by the icon where bpmn-js names them differently; what is no element (a kind of flow) is fine. */
function executes(id: string, { className }: Entry): boolean {
  const found =
    catalog.find(([name]) => `replace-with-${name}` === id) ?? catalog.find(([, offered]) => offered.className === className);
  return found === undefined || isExecutable(found[1].target);
}
