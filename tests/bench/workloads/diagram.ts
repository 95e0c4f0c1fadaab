interface Element {
  readonly type: string;
  readonly id: string;
  readonly inside: string;
  readonly attributes: string;
}

interface Flow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly condition: string | undefined;
}

/** Collects elements and flows of one process and writes them as BPMN XML, in the plain subset that every contestant reads. */
export class Diagram {
  readonly #elements: Element[] = [];
  readonly #flows: Flow[] = [];

  constructor(readonly id: string) {}

  element(type: string, id: string, inside = '', attributes = ''): this {
    this.#elements.push({ type, id, inside, attributes });
    return this;
  }

  flow(source: string, target: string, condition?: string): string {
    const id = `flow${this.#flows.length}`;
    this.#flows.push({ id, source, target, condition });
    return id;
  }

  /** Elements one after another. */
  chain(...ids: readonly string[]): this {
    ids.slice(1).forEach((id, index) => this.flow(ids[index]!, id));
    return this;
  }

  toXml(): string {
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="bench" targetNamespace="https://example.com/bench">',
      `<bpmn:process id="${this.id}" isExecutable="true">`,
      ...this.#elements.map((element) => this.#elementXml(element)),
      ...this.#flows.map(flowXml),
      '</bpmn:process>',
      '</bpmn:definitions>',
    ].join('\n');
  }

  /** Some contestants walk by the `incoming` and `outgoing` of each element, so these are written as modelers write them. */
  #elementXml({ type, id, inside, attributes }: Element): string {
    const incoming = this.#flows.filter((flow) => flow.target === id).map((flow) => `<bpmn:incoming>${flow.id}</bpmn:incoming>`);
    const outgoing = this.#flows.filter((flow) => flow.source === id).map((flow) => `<bpmn:outgoing>${flow.id}</bpmn:outgoing>`);
    return `<bpmn:${type} id="${id}" name="${id}"${attributes}>${incoming.join('')}${outgoing.join('')}${inside}</bpmn:${type}>`;
  }
}

function flowXml({ id, source, target, condition }: Flow): string {
  const inside =
    condition === undefined
      ? ''
      : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression>`;
  return `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${inside}</bpmn:sequenceFlow>`;
}
