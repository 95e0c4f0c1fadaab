import type { Finding } from '../finding.js';
import type { InspectedFlow, Inspection } from '../inspection.js';

interface Shape {
  readonly element: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/** Shapes by the element that they draw; the text of our own files is regular enough to be read without a parser. */
function shapesOf(xml: string): readonly Shape[] {
  return [...xml.matchAll(/<bpmndi:BPMNShape\b[^>]*>\s*<dc:Bounds\b[^>]*>/g)].map(([text]) => {
    const [shape = '', bounds = ''] = text.split(/<dc:Bounds/);
    const number = (name: string) => Number(attribute(bounds, name));
    return {
      element: attribute(shape, 'bpmnElement'),
      x: number('x'),
      y: number('y'),
      width: number('width'),
      height: number('height'),
    };
  });
}

function overlap(a: Shape, b: Shape): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function checkFlow({ file, xml, models }: InspectedFlow): readonly Finding[] {
  const shapes = new Map(shapesOf(xml).map((shape) => [shape.element, shape]));
  const edges = new Set([...xml.matchAll(/<bpmndi:BPMNEdge\b[^>]*bpmnElement="([^"]*)"/g)].map((match) => match[1]));
  const nodes = models.flatMap((model) => [...model.nodes.values()].filter((node) => node.type !== 'process'));
  const drawn = nodes.flatMap((node) => (shapes.has(node.id) ? [{ node, shape: shapes.get(node.id)! }] : []));
  // A sub-process lies around what is inside it, and a boundary event on its activity.
  const apart = drawn.filter(({ node }) => node.type !== 'subProcess' && node.type !== 'boundaryEvent');
  return [
    ...nodes
      .filter(({ id }) => !shapes.has(id))
      .map(({ id }) => ({ file, place: id, remedy: 'Draw it: the diagram has no shape for it.' })),
    ...models.flatMap((model) =>
      [...model.flows.keys()]
        .filter((id) => !edges.has(id))
        .map((id) => ({ file, place: id, remedy: 'Draw it: the diagram has no line for it.' })),
    ),
    ...apart.flatMap((one, i) =>
      apart
        .slice(i + 1)
        .filter((other) => overlap(one.shape, other.shape))
        .map((other) => ({ file, place: one.node.id, remedy: `Move it away from ${other.node.id}: their shapes overlap.` })),
    ),
  ];
}

/** Everything in a diagram is drawn, and nothing lies on something else. */
export function checkLayout({ flows }: Inspection): readonly Finding[] {
  return flows.flatMap(checkFlow);
}
