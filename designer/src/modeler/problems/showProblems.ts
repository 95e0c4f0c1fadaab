import type { DiagramServices } from '../diagramServices.js';

/** How bad it is at an element. */
export type Severities = ReadonlyMap<string, { readonly severity: 'error' | 'warning'; readonly text: string }>;
const TYPE = 'vm-problem';
const SMALL = 60;

/** Puts a badge on each element that has a problem, in place of those before. */
export function showProblems(
  { overlays, elementRegistry }: Pick<DiagramServices, 'overlays' | 'elementRegistry'>,
  problems: Severities,
): void {
  overlays.remove({ type: TYPE });
  for (const [id, { severity, text }] of problems) {
    const element = elementRegistry.get(id);
    if (!element) continue;
    const html = document.createElement('div');
    html.className = `vm-problem ${severity}`;
    html.textContent = '!';
    html.title = text;
    const position = element.waypoints
      ? { top: -9, left: -9 }
      : element.width < SMALL
        ? { bottom: 15, left: -4 }
        : { top: -9, right: 11 };
    overlays.add(id, TYPE, { position, html });
  }
}
