import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import { append, attr, create } from 'tiny-svg';

interface Shape {
  readonly id: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly labelTarget?: unknown;
  readonly businessObject: { readonly name?: string };
}
interface EventBus {
  on(event: string, priority: number, callback: (...args: never[]) => unknown): void;
}

const PRIORITY = 1500;
const TASKS = /^bpmn:(User|Service|Send|Receive|Script|Manual|BusinessRule)?Task$/;

/** Draws activities as the design guide says: a box with a name that CSS markers color; everything else stays bpmn-js's. */
class DiagramRenderer extends BaseRenderer {
  static readonly $inject = ['eventBus'];

  constructor(eventBus: EventBus) {
    super(eventBus as never, PRIORITY);
  }

  override canRender(element: unknown): boolean {
    const shape = element as Shape;
    return !shape.labelTarget && TASKS.test(shape.type);
  }

  override drawShape(parent: SVGElement, element: unknown): SVGElement {
    const shape = element as Shape;
    const box = create('rect');
    attr(box, { width: shape.width, height: shape.height, rx: 6, class: 'vm-box' });
    append(parent, box);
    for (const [i, line] of lines(shape.businessObject.name ?? '', shape.width).entries()) {
      const text = create('text');
      attr(text, {
        x: shape.width / 2,
        y: shape.height / 2 + 5 + i * LINE - (lines(shape.businessObject.name ?? '', shape.width).length - 1) * (LINE / 2),
        class: 'vm-name',
      });
      text.textContent = line;
      append(parent, text);
    }
    return box;
  }

  override getShapePath(element: unknown): string {
    const { x, y, width, height } = element as { x: number; y: number; width: number; height: number };
    return `M${x},${y}h${width}v${height}h${-width}z`;
  }
}

const LINE = 18;
const SIZE = 13.5;

/** A name in at most two lines that fit the box; Chinese characters are as wide as they are high, others about half. */
function lines(name: string, width: number): readonly string[] {
  const room = (width - 16) / SIZE;
  const wide = (text: string) => [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 255 ? 1 : 0.55), 0);
  if (wide(name) <= room) return [name];
  let first = '';
  for (const character of name) {
    if (wide(first + character) > room) break;
    first += character;
  }
  const space = first.lastIndexOf(' ');
  const cut = space > first.length / 2 ? space + 1 : first.length;
  return [name.slice(0, cut).trim(), name.slice(cut).trim()];
}

/** Module of bpmn-js with the renderer. */
export const diagramRenderer = { __init__: ['diagramRenderer'], diagramRenderer: ['type', DiagramRenderer] };
