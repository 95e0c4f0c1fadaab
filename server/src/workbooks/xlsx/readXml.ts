import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { tableLimits } from '../tableLimits.js';
import { damaged } from './zipParts.js';

/** What to do with elements, by their names without a prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads XML as it comes, and pauses after every piece of it. No document types, hence no entities but the five of XML.
 *
 * @throws {TableProblem} for XML that is not well-formed, is nested deeper than any workbook, or declares a document type.
 */
export async function* readXml(stream: Readable, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser();
  let depth = 0;
  const fail = () => {
    throw damaged();
  };
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (++depth > tableLimits.depth) fail();
    handler.open?.(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    depth--;
    handler.close?.(localName(tag.name));
  });
  if (handler.text) {
    parser.on('text', (text) => handler.text?.(text));
    parser.on('cdata', (text) => handler.text?.(text));
  }
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(chunk, { stream: true }));
      yield;
    }
  } catch (error) {
    throw error instanceof Error && error.name === 'TableProblem' ? error : damaged();
  }
  parser.write(decoder.decode()).close();
  yield;
}

/** Reads a small part to its end. */
export async function readWholeXml(stream: Readable, handler: XmlHandler): Promise<void> {
  const pieces = readXml(stream, handler);
  while (!(await pieces.next()).done);
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
