/// <reference path="./bpmnModdle.d.ts" />
import { BpmnModdle, type ModdleElement, type Reference } from 'bpmn-moddle';
import { vermilionModdle, type ModdlePackage } from '../model/vermilionModdle.js';
import { keepQualified } from './keepQualified.js';
import { parseXml } from './parseXml.js';
import type { Problem } from './problem.js';

/** A BPMN file as moddle sees it: `bpmn:Definitions` with everything in it, what it does not know included. */
export type Definitions = ModdleElement;

/** The file is not one that may be read; nothing has been. */
export class XmlRefused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ message }) => message.en).join('; '));
    this.name = 'XmlRefused';
  }
}

/**
 * What reads and writes: with our namespace, of which each gets a copy, since moddle writes its own names into it.
 *
 * An edge without `messageVisibleKind` shows no message, one with `initiating` does; moddle takes that for the default and would lose it.
 * It would also write who does something as an `expression` of another type, where files have a `formalExpression`.
 */
function createModdle(): BpmnModdle {
  const moddle = new BpmnModdle({ vermilion: JSON.parse(JSON.stringify(vermilionModdle)) as ModdlePackage });
  const { propertiesByName } = moddle.getType('bpmndi:BPMNEdge').$descriptor;
  delete propertiesByName['bpmndi:messageVisibleKind']?.default;
  delete moddle.getType('bpmn:ResourceAssignmentExpression').$descriptor.propertiesByName['bpmn:expression']?.xml;
  return moddle;
}

/**
 * Reads a file for changing and writing back; to execute it, use `compile`.
 *
 * The reader of `compile` looks at it first, since moddle itself knows no limits.
 *
 * @throws {XmlRefused} if it is too large, nested too deeply, has a document type or is no XML.
 */
export async function readDefinitions(xml: string): Promise<Definitions> {
  const { problems } = parseXml(xml);
  if (problems.length > 0) throw new XmlRefused(problems);
  const { rootElement, references, elementsById } = await createModdle().fromXML(xml);
  for (const reference of references) if (!(reference.id in elementsById)) keepReference(reference);
  return rootElement;
}

/** Moddle forgets a reference to something that the file has not; whoever knows the other file still needs it. */
function keepReference({ element, property, id }: Reference): void {
  const { isMany } = element.$descriptor.propertiesByName[property] ?? {};
  if (isMany === true) (element.get(property) as { id: string }[]).push({ id });
  else element.set(property, { id });
}

/** Writes a file, indented; elements and attributes of other tools are kept. */
export async function toXml(definitions: Definitions): Promise<string> {
  return await keepQualified(definitions, () => createModdle().toXML(definitions, { format: true }));
}
