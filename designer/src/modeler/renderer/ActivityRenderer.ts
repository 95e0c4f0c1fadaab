import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import { append, attr, create, innerSVG } from 'tiny-svg';
import type { DiagramElement, ModdleObject } from '../diagramElement.js';
import { iconMarkup } from '../icons/iconMarkup.js';
import { taskIcons } from '../icons/taskIcons.js';
import { activityNote, type NoteWords } from './activityNote.js';
import { fitText } from './fitText.js';
import { wrapName } from './wrapName.js';

const PRIORITY = 1500;
const ICON_LEFT = 11;
const NAME_LEFT = 31;
const RIGHT = 11;
const NAME_SIZE = 13.5;
const LINE = 17;

/** Draws tasks as the design guide says: icon and name, below who and how long. Colors come from CSS, by markers. */
export class ActivityRenderer extends BaseRenderer {
  static readonly $inject = ['eventBus', 'config.noteWords'];

  constructor(
    eventBus: unknown,
    private readonly words: NoteWords,
  ) {
    super(eventBus as never, PRIORITY);
  }

  override canRender(element: unknown): boolean {
    const { type, labelTarget } = element as DiagramElement;
    return !labelTarget && type in taskIcons && type !== 'bpmn:SubProcess';
  }

  override drawShape(parent: SVGElement, shape: unknown): SVGElement {
    const element = shape as DiagramElement;
    const { width, height, businessObject } = element;
    const note = activityNote(element, this.words);
    const hasNote = note !== null && (note.who !== '' || note.limit !== '');
    const lines = wrapName(businessObject.name ?? '', (width - NAME_LEFT - 6) / NAME_SIZE);
    const block = lines.length * LINE + (hasNote ? LINE + 4 : 0);
    const top = (height - block) / 2;

    const box = create('rect');
    attr(box, { width, height, rx: 6, class: 'vm-box' });
    append(parent, box);
    this.icon(parent, element.type, top + (LINE - 15) / 2);
    for (const [index, line] of lines.entries()) this.text(parent, line, NAME_LEFT, top + 13.5 + index * LINE, 'vm-name');
    if (hasNote) {
      const baseline = top + lines.length * LINE + 17;
      const room = (width - 24) / 12 - (note.limit ? [...note.limit].length * 0.8 + 0.5 : 0);
      this.text(parent, fitText([note.who + note.mode, note.who], room), 12, baseline, 'vm-who');
      if (note.limit) this.text(parent, note.limit, width - RIGHT, baseline, 'vm-limit');
    }
    this.loopMarker(parent, businessObject, width, height);
    return box;
  }

  override getShapePath(shape: unknown): string {
    const { x, y, width, height } = shape as DiagramElement;
    return `M${x},${y}h${width}v${height}h${-width}z`;
  }

  private icon(parent: SVGElement, type: string, y: number): void {
    const icon = create('svg');
    attr(icon, { x: ICON_LEFT, y, width: 15, height: 15, viewBox: '0 0 24 24', class: 'vm-icon' });
    innerSVG(icon, iconMarkup(taskIcons[type]!));
    append(parent, icon);
  }

  private text(parent: SVGElement, content: string, x: number, y: number, className: string): void {
    const text = create('text');
    attr(text, { x, y, class: className });
    text.textContent = content;
    append(parent, text);
  }

  /** Three lines at the bottom: several at once, upright; one after the other, level. */
  private loopMarker(parent: SVGElement, businessObject: ModdleObject, width: number, height: number): void {
    const loop = businessObject.get<ModdleObject | undefined>('loopCharacteristics');
    if (!loop) return;
    const middle = width / 2;
    const isLevel = loop.get<boolean | undefined>('isSequential') === true;
    const path = [-4, 0, 4]
      .map((offset) => (isLevel ? `M${middle - 5},${height - 6 + offset / 1.6}h10` : `M${middle + offset},${height - 11}v9`))
      .join('');
    const marker = create('path');
    attr(marker, { d: path, class: 'vm-loop' });
    append(parent, marker);
  }
}
