import { importBpmn, type ImportReport } from '@vermilion/engine/import';
import { pickFile } from '../pickFile.js';

/** A diagram from the disk, converted if it is of another product. */
export interface PickedDiagram {
  readonly name: string;
  readonly report: ImportReport;
}

/** Lets the person choose a diagram; null: nothing was chosen. */
export async function pickDiagram(): Promise<PickedDiagram | null> {
  const file = await pickFile('.bpmn,.xml,application/xml,text/xml');
  return file && { name: file.name, report: importBpmn(await file.text()) };
}
