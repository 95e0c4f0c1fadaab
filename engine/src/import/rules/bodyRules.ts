import { BPMN } from '../convertedFile.js';
import type { Outcome } from '../importReport.js';
import { mapped, open } from '../outcomes.js';
import type { Place } from '../place.js';
import { textOf } from '../tree/textOf.js';
import { attributeOf, type XmlNode } from '../tree/xmlNode.js';
import { encodeText } from '../tree/writeTree.js';

/** Elements of BPMN that hold an expression. */
export const bodies: ReadonlySet<string> = new Set([
  'conditionExpression',
  'condition',
  'timeDate',
  'timeDuration',
  'timeCycle',
  'loopCardinality',
  'loopCondition',
  'completionCondition',
]);

/** An expression of the standard in another language; undefined: there is nothing to translate. */
export function translateBody({ file }: Pick<Place, 'file'>, node: XmlNode): Outcome | undefined {
  const language = attributeOf(node, 'language');
  if (language !== undefined && !/juel|feel|xpath/i.test(language))
    return open(`请把 ${language} 改写为 FEEL`, `Write this in FEEL: it is in ${language}`);
  const text = textOf(node);
  if (!/[$#]\{/.test(text)) return undefined;
  const said = file.read(text);
  if (!('feel' in said)) return undefined;
  node.children = [encodeText(`= ${said.feel}`)];
  node.attributes = node.attributes.filter(({ local }) => local !== 'language');
  return mapped(`= ${said.feel}`);
}

/** A script in a language that is not spoken here; undefined: there is none. */
export function refuseScript(node: XmlNode): Outcome | undefined {
  const format = attributeOf(node, 'scriptFormat');
  if (node.namespace !== BPMN || node.local !== 'scriptTask' || format === undefined) return undefined;
  if (/javascript|ecmascript|^js$/i.test(format))
    return /execution\s*\./.test(node.children.map((child) => (typeof child === 'string' ? '' : textOf(child))).join(''))
      ? open(
          '脚本不能使用 execution，请直接使用变量并返回结果',
          'A script sees the variables and returns a result; it has no execution',
        )
      : undefined;
  return open(
    `请把 ${format} 脚本改写为 JavaScript 或公式`,
    `Write this script in JavaScript or as a formula: it is in ${format}`,
  );
}
