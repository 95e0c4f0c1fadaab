import { PopupEntries } from 'bpmn-js/lib/features/popup-menu/PopupEntries';
import type { DiagramServices } from '../diagramServices.js';
import { isExecutable, type ElementTarget } from '../isExecutable.js';
import { modelerText } from '../modelerText.js';

interface Offered {
  readonly label: string;
  readonly className: string;
  readonly target: ElementTarget;
}
/** Needs a host; drawn by dropping an intermediate event on the border of an activity, then changing it. */
const isBoundary = ({ target }: Offered) => target.type === 'bpmn:BoundaryEvent';

/** All of BPMN, behind "more" of the palette: what the engine carries out first, the rest marked. */
export class MoreMenuProvider {
  static readonly $inject = ['popupMenu', 'create', 'elementFactory', 'translate'];

  constructor(
    popupMenu: DiagramServices['popupMenu'],
    private readonly create: DiagramServices['create'],
    private readonly elementFactory: DiagramServices['elementFactory'],
    private readonly translate: (text: string) => string,
  ) {
    popupMenu.registerProvider('vermilion-more', 1000, this);
  }

  getPopupMenuEntries(): Readonly<Record<string, unknown>> {
    const offered = Object.entries(PopupEntries as Record<string, Offered>).filter(([, entry]) => !isBoundary(entry));
    const executable = offered.filter(([, { target }]) => isExecutable(target));
    const rest = offered.filter(([, { target }]) => !isExecutable(target));
    return Object.fromEntries([
      ...executable.map((entry) => this.entry(entry, 'executable')),
      ...rest.map((entry) => this.entry(entry, 'drawnOnly')),
    ]);
  }

  getEmptyPlaceholder(): string {
    return modelerText('notFound');
  }

  private entry([id, { label, className, target }]: readonly [string, Offered], group: string) {
    const action = (event: Event) => {
      const isPool = target.type === 'bpmn:Participant';
      const shape = isPool ? this.elementFactory.createParticipantShape() : this.elementFactory.createShape({ ...target });
      this.create.start(event, shape);
    };
    const entry = { label: this.translate(label), className, group: { id: group, name: modelerText(group) }, action };
    return [`draw-${id}`, entry] as const;
  }
}
