import type { FlatModel } from '../../model/flatModel.js';
import type { XmlElement } from '../parseXml.js';
import type { Problem } from '../problem.js';
import { readCatalog } from './catalog.js';
import { childrenOf, Reading } from './reading.js';
import { readProcess } from './readProcess.js';

/** All processes of a file. Where some are marked as executable, the others are participants that only show what is outside. */
export function readDefinitions(
  root: XmlElement,
  version: number,
): { readonly models: readonly FlatModel[]; readonly problems: readonly Problem[] } {
  const reading = new Reading(readCatalog(root));
  const all = childrenOf(root, 'bpmn:process');
  const marked = all.filter(({ attributes }) => attributes['isExecutable'] === 'true');
  const executed = marked.length > 0 ? marked : all;
  if (executed.length === 0) reading.error(null, 'noProcess', '文件中没有流程', 'Expected a process, but the file has none');
  const models = executed.map((process) => readProcess(reading, process, version));
  return { models, problems: reading.problems };
}
