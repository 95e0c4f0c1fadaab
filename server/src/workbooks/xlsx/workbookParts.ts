import { posix } from 'node:path';
import { damaged, type ZipParts } from './zipParts.js';
import { readWholeXml } from './readXml.js';

export interface SheetPart {
  readonly name: string;
  /** Name of its part. */
  readonly part: string;
}

/** What the workbook says of itself. */
export interface WorkbookParts {
  /** In the order of the tabs; hidden ones and those that are no tables left out. */
  readonly sheets: readonly SheetPart[];
  readonly is1904: boolean;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Finds the parts of a workbook by its relations: the names of parts promise nothing. */
export async function workbookParts(zip: ZipParts): Promise<WorkbookParts> {
  const workbook = [...(await relationsOf(zip, '')).values()].find(({ type }) => type === 'officeDocument')?.target;
  if (workbook === undefined) throw damaged();
  const relations = await relationsOf(zip, workbook);
  const sheets: SheetPart[] = [];
  let is1904 = false;
  await readWholeXml(await zip.read(workbook), {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const relation = relations.get(attributes['r:id'] ?? relationId(attributes));
      if (relation?.type === 'worksheet' && zip.has(relation.target))
        sheets.push({ name: attributes['name'] ?? '', part: relation.target });
    },
  });
  if (sheets.length === 0) throw damaged();
  const partOf = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target;
  return { sheets, is1904, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
}

/** The prefix of the relation id may be another than `r`. */
const relationId = (attributes: Readonly<Record<string, string>>) =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

/** Relations of a part by id; types by their last word, targets as names of parts. */
async function relationsOf(zip: ZipParts, part: string): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  await readWholeXml(await zip.read(posix.join(posix.dirname(part || 'x'), '_rels', `${posix.basename(part)}.rels`)), {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const target = attributes['Target'] ?? '';
      const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part || 'x'), target);
      relations.set(attributes['Id'] ?? '', { type: (attributes['Type'] ?? '').split('/').at(-1) ?? '', target: path });
    },
  });
  return relations;
}
