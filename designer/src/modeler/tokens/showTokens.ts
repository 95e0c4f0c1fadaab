import type { DiagramServices } from '../diagramServices.js';

/** Where a trial run stands. */
export interface DiagramMarks {
  /** Tokens by element. */
  readonly tokens: ReadonlyMap<string, number>;
  /** `done`, `current`, `waiting`, `returned`, `incident` by element. */
  readonly states: ReadonlyMap<string, string>;
}
const TYPE = 'vm-token';
const shown = new WeakMap<object, ReadonlyMap<string, string>>();

/** Colors the elements and puts the tokens on them, in place of what was shown before. */
export function showTokens(
  { overlays, elementRegistry, canvas }: Pick<DiagramServices, 'overlays' | 'elementRegistry' | 'canvas'>,
  { tokens, states }: DiagramMarks,
): void {
  for (const [id, state] of shown.get(canvas) ?? []) if (elementRegistry.get(id)) canvas.removeMarker(id, `vm-${state}`);
  for (const [id, state] of states) if (elementRegistry.get(id)) canvas.addMarker(id, `vm-${state}`);
  shown.set(canvas, states);

  overlays.remove({ type: TYPE });
  for (const [id, count] of tokens) {
    const element = elementRegistry.get(id);
    if (!element) continue;
    const html = document.createElement('div');
    html.className = 'vm-token';
    html.textContent = String(count);
    overlays.add(id, TYPE, { position: { bottom: 8, left: element.width / 2 - 11 }, html });
  }
}
