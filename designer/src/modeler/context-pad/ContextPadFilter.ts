import { ArrowRightToLine, CircleStop, Ellipsis, Split, UserRound } from 'lucide-vue-next';
import type { Component } from 'vue';
import type { DiagramElement } from '../diagramElement.js';
import type { DiagramServices } from '../diagramServices.js';
import { iconMarkup } from '../icons/iconMarkup.js';
import { isA } from '../isA.js';
import { modelerText } from '../modelerText.js';

type Act = (event: Event, element: DiagramElement) => void;
type Entries = Readonly<Record<string, unknown>>;
const LATE = 500;

/** What is offered below a selected node: append an approval, a condition or an end, connect; changing and deleting under "more". */
export class ContextPadFilter {
  static readonly $inject = [
    'contextPad',
    'elementFactory',
    'create',
    'autoPlace',
    'connect',
    'popupMenu',
    'modeling',
    'selection',
  ];

  constructor(
    contextPad: DiagramServices['contextPad'],
    private readonly elementFactory: DiagramServices['elementFactory'],
    private readonly create: DiagramServices['create'],
    private readonly autoPlace: DiagramServices['autoPlace'],
    private readonly connect: DiagramServices['connect'],
    private readonly popupMenu: DiagramServices['popupMenu'],
    private readonly modeling: DiagramServices['modeling'],
    private readonly selection: DiagramServices['selection'],
  ) {
    contextPad.registerProvider(LATE, this);
  }

  getContextPadEntries(element: DiagramElement): (entries: Entries) => Entries {
    return (entries) => {
      if (element.type === 'label') return entries;
      const more = { more: this.entry('edit', 'more', Ellipsis, { click: (event) => this.openMore(event, element) }) };
      if (!isA(element, 'bpmn:FlowNode') || isA(element, 'bpmn:EndEvent'))
        return isA(element, 'bpmn:FlowElement') ? more : entries;
      const startConnect: Act = (event) => this.connect.start(event, element);
      return {
        approval: this.append('approval', UserRound, 'bpmn:UserTask'),
        condition: this.append('condition', Split, 'bpmn:ExclusiveGateway'),
        end: this.append('end', CircleStop, 'bpmn:EndEvent'),
        connect: this.entry('connect', 'connect', ArrowRightToLine, { click: startConnect, dragstart: startConnect }),
        ...more,
      };
    };
  }

  private append(key: string, icon: Component, type: string) {
    const shape = () => this.elementFactory.createShape({ type });
    return this.entry('model', key, icon, {
      click: (_event, element) => this.put(element, shape(), type),
      dragstart: (event, element) => this.create.start(event, shape(), { source: element }),
    });
  }

  /** Between the element and the next one if there is just one; otherwise behind it, as a new branch. */
  private put(element: DiagramElement, shape: DiagramElement, type: string): void {
    const flows = element.outgoing.filter((flow) => isA(flow, 'bpmn:SequenceFlow'));
    const [flow] = flows;
    const isBranching = isA(element, 'bpmn:Gateway') || type === 'bpmn:EndEvent';
    if (!flow || flows.length > 1 || isBranching) {
      this.autoPlace.append(element, shape);
      return;
    }
    const [first, second] = flow.waypoints!;
    const position = { x: (first!.x + second!.x) / 2, y: (first!.y + second!.y) / 2 };
    this.selection.select(this.modeling.createShape(shape, position, flow));
  }

  private entry(group: string, key: string, icon: Component, action: Readonly<Record<string, Act>>) {
    const title = modelerText(`pad.${key}`);
    const svg = `<svg width="16" height="16" viewBox="0 0 24 24">${iconMarkup(icon)}</svg>`;
    return { group, title, html: `<div class="entry vm-pad-entry" draggable="true" aria-label="${title}">${svg}</div>`, action };
  }

  private openMore(event: Event, element: DiagramElement): void {
    const { left, bottom } = (event.target as Element).closest('.djs-context-pad')!.getBoundingClientRect();
    const { clientX: x, clientY: y } = event as MouseEvent;
    this.popupMenu.open(
      element,
      'bpmn-replace',
      { x: left, y: bottom + 4, cursor: { x, y } },
      {
        title: modelerText('changeTitle'),
        width: 300,
        search: true,
      },
    );
  }
}
