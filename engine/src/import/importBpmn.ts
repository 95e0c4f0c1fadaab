import { compile } from '../compile/compile.js';
import { parseXml } from '../compile/parseXml.js';
import type { XmlLimits } from '../compile/xmlLimits.js';
import { ConvertedFile } from './convertedFile.js';
import { convert } from './convert.js';
import type { ImportReport } from './importReport.js';
import { readTree } from './tree/readTree.js';
import { writeTree } from './tree/writeTree.js';
import { vendors } from './vendors.js';

/**
 * Converts a file of Camunda 7 or 8, Flowable or Activiti: what they say beside the standard is said in our words, and the report has
 * a line for each attribute, element and expression of theirs. What has no counterpart stays in the file.
 *
 * Never throws for what is in the file. A file without anything foreign comes back as it is.
 */
export function importBpmn(xml: string, limits?: XmlLimits): ImportReport {
  const { problems } = parseXml(xml, limits);
  if (problems.length > 0) return { vendors: [], lines: [], xml: null, problems };
  const tree = readTree(xml);
  const file = new ConvertedFile(tree, (namespace) => vendors[namespace]);
  const lines = convert(file);
  const names = Object.entries(vendors).filter(
    ([namespace, { dialect }]) => dialect !== 'editor' && file.namespaces.has(namespace),
  );
  const converted = lines.length === 0 ? xml : writeTree(tree);
  return {
    vendors: names.map(([, { name }]) => name),
    lines,
    xml: converted,
    problems: compile(converted, limits === undefined ? {} : { limits }).problems,
  };
}
