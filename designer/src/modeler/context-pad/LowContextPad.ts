import ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';
import type { DiagramElement } from '../diagramElement.js';

interface Position {
  readonly left: number;
  readonly top: number;
}
interface Internals {
  _getPosition(target: DiagramElement | readonly DiagramElement[]): Position;
  _getTargetBounds(target: DiagramElement | readonly DiagramElement[]): DOMRect;
  readonly _canvas: { getContainer(): HTMLElement };
}
const GAP = 8;

/** The context pad below the node: at its right it would cover the next one. */
export class LowContextPad extends (ContextPad as unknown as new (...services: readonly unknown[]) => Internals) {
  static readonly $inject = (ContextPad as unknown as { $inject: readonly string[] }).$inject;

  override _getPosition(target: DiagramElement | readonly DiagramElement[]): Position {
    if (!Array.isArray(target) && (target as DiagramElement).waypoints) return super._getPosition(target);
    const bounds = this._getTargetBounds(target);
    const label = Array.isArray(target) ? undefined : (target as DiagramElement).label;
    // A name below an event stays to be read; the pad goes below it.
    const bottom = label && isBelow(label, target as DiagramElement) ? this._getTargetBounds(label).bottom : bounds.bottom;
    const frame = this._canvas.getContainer().getBoundingClientRect();
    return { left: bounds.left - frame.left, top: bottom - frame.top + GAP };
  }
}

function isBelow(label: DiagramElement, target: DiagramElement): boolean {
  const gap = label.y - (target.y + target.height);
  return gap >= -4 && gap < 40;
}
