import type { XmlElement } from '../parseXml.js';

/** What the elements of a process may refer to: the root elements of the file, and its data. */
export interface Catalog {
  /** Names of the messages, by id. */
  readonly messages: ReadonlyMap<string, string>;
  /** Codes of the errors, by id. */
  readonly errors: ReadonlyMap<string, string>;
  readonly signals: ReadonlyMap<string, string>;
  readonly escalations: ReadonlyMap<string, string>;
  /** Event definitions that several events share, by id. */
  readonly definitions: ReadonlyMap<string, XmlElement>;
  /** Global tasks, by id. */
  readonly globalTasks: ReadonlyMap<string, XmlElement>;
  /** Variables of data objects, properties, inputs and outputs, by id. */
  readonly data: ReadonlyMap<string, string>;
  /** Correlation by keys: id of a property → message → FEEL over its payload. */
  readonly retrievals: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Correlation key → its properties. */
  readonly correlationKeys: ReadonlyMap<string, readonly string[]>;
}

const dataElements = new Set(
  'dataObject dataObjectReference dataStore dataStoreReference property dataInput dataOutput inputDataItem outputDataItem'
    .split(' ')
    .map((name) => `bpmn:${name}`),
);
const identifier = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** Looks through a file once, so that every reference can be followed whatever the order of its elements. */
export function readCatalog(root: XmlElement): Catalog {
  const named = (name: string, attribute: string): Map<string, string> =>
    new Map(
      ofRoot(root, name).map(({ attributes }) => [attributes['id'] ?? '', attributes[attribute] || attributes['id'] || '']),
    );
  return {
    messages: named('bpmn:message', 'name'),
    errors: named('bpmn:error', 'errorCode'),
    signals: named('bpmn:signal', 'name'),
    escalations: named('bpmn:escalation', 'escalationCode'),
    definitions: byId(root.children.filter(({ name }) => name.endsWith('EventDefinition'))),
    globalTasks: byId(root.children.filter(({ name }) => /^bpmn:global\w*Task$/.test(name))),
    data: readData(root),
    retrievals: new Map(ofRoot(root, 'bpmn:correlationProperty').map((property) => [idOf(property), retrievalsOf(property)])),
    correlationKeys: new Map(
      root.children
        .flatMap(({ name, children }) => (/collaboration|conversation|choreography/i.test(name) ? children : []))
        .filter(({ name }) => name === 'bpmn:correlationKey')
        .map((key) => [
          idOf(key),
          ofRoot(key, 'bpmn:correlationPropertyRef').map(({ text }) => text.slice(text.indexOf(':') + 1)),
        ]),
    ),
  };
}

function ofRoot(root: XmlElement, name: string): readonly XmlElement[] {
  return root.children.filter((child) => child.name === name);
}

function byId(elements: readonly XmlElement[]): ReadonlyMap<string, XmlElement> {
  return new Map(elements.map((element) => [idOf(element), element]));
}

function idOf({ attributes }: XmlElement): string {
  return attributes['id'] ?? '';
}

/** `name` where FEEL can say it, else the id. */
function readData(root: XmlElement): ReadonlyMap<string, string> {
  const data = new Map<string, string>();
  const references: XmlElement[] = [];
  const work: XmlElement[] = [root];
  for (let element = work.pop(); element !== undefined; element = work.pop()) {
    work.push(...element.children);
    if (!dataElements.has(element.name)) continue;
    const { id = '', name = '' } = element.attributes;
    data.set(id, identifier.test(name) ? name : id);
    if (element.name.endsWith('Reference')) references.push(element);
  }
  for (const { attributes } of references) {
    const shown = data.get(attributes['dataObjectRef'] ?? attributes['dataStoreRef'] ?? '');
    if (shown !== undefined) data.set(attributes['id'] ?? '', shown);
  }
  return data;
}

function retrievalsOf(property: XmlElement): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { attributes, children } of ofRoot(property, 'bpmn:correlationPropertyRetrievalExpression')) {
    const path = children.find(({ name }) => name === 'bpmn:messagePath')?.text ?? '';
    const message = attributes['messageRef'] ?? '';
    found.set(message.slice(message.indexOf(':') + 1), path.replace(/^=/, '').trim());
  }
  return found;
}
