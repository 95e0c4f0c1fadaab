import type { FlowNode, ProcessModel } from '@vermilion/engine';
import { Readable } from 'node:stream';
import { newId } from '../database/newId.js';
import { bindingOf, formAt } from '../definitions/formOf.js';
import { storeFile } from '../files/storeFile.js';
import { accessAt } from '../requests/formEdit.js';
import type { DemoContext } from './demoContext.js';
import { samplePdf } from './samplePdf.js';

type Fields = Readonly<Record<string, unknown>>;

/** Where something is filled in. */
export interface Place {
  readonly flow: string;
  readonly model: ProcessModel;
  readonly node: FlowNode | undefined;
}

/**
 * Of some fields those that somebody may write at a place, with a document uploaded for each `{ $file: name }`.
 */
export async function sampleFields(context: DemoContext, { flow, model, node }: Place, by: string, fields: Fields) {
  const form = formAt(context.registry, model, node, context.flows.get(flow)?.form ?? null);
  const filled: [string, unknown][] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (!form || !Object.hasOwn(form.fields, name) || accessAt(bindingOf(node), form, name) !== 'write') continue;
    const file = fileNameOf(value);
    filled.push([name, file === undefined ? value : [await upload(context, by, file)]]);
  }
  return Object.fromEntries(filled);
}

function fileNameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('$file' in value)) return undefined;
  return String(value.$file);
}

async function upload(context: DemoContext, by: string, name: string) {
  const id = newId(context.clock.now());
  const content = await context.store.write(id, Readable.from([samplePdf()]));
  return storeFile(context, by, id, { name, content });
}
