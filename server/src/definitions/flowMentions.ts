import type { AskedItems, Mention, MentionFinder } from '../metadata/mentions/mention.js';
import { currentDefinition } from './currentDefinition.js';
import type { DefinitionsContext } from './definitionsContext.js';
import { formAt, submissionOf } from './formOf.js';

/** Published flows whose expressions, in the diagram or in the form, compare a field with an item. */
export const flowMentions =
  (context: DefinitionsContext): MentionFinder =>
  async (items) => {
    const found: Mention[] = [];
    for (const flow of context.flows.list()) {
      const deployed = await currentDefinition(context, flow.key);
      const form = deployed && formAt(context.registry, deployed.model, submissionOf(deployed.model), flow.form);
      if (!form) continue;
      const fields = Object.entries(form.fields).flatMap(([name, { dictionary }]) =>
        dictionary === items.dictionary ? [name] : [],
      );
      if (fields.length === 0) continue;
      const texts = [await storedModel(context, deployed.id), JSON.stringify(form.definition), flow.startWhen ?? ''];
      const codes = namedInExpressions(items, fields, texts.flatMap(expressionsIn));
      found.push({ kind: 'flow', title: flow.title, by: null, codes });
    }
    return found;
  };

async function storedModel({ database }: DefinitionsContext, id: string): Promise<string> {
  const [row] = await database.read<{ model: string }>('SELECT model FROM definitions WHERE id = ?', [id]);
  return row?.model ?? '';
}

/** Every text in JSON, and in the JSON that such a text is itself, as drawn forms are. */
function expressionsIn(text: string): string[] {
  const content = parsed(text);
  if (content === undefined) return [text];
  const texts: string[] = [];
  const visit = (part: unknown): void => {
    if (typeof part === 'string') texts.push(...(part.startsWith('{') ? expressionsIn(part) : [part]));
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(visit);
  };
  visit(content);
  return texts;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Codes that stand as literals in an expression which looks at one of the fields. */
function namedInExpressions({ codes }: AskedItems, fields: readonly string[], expressions: readonly string[]): string[] {
  const looks = new RegExp(`\\b(${fields.join('|')})\\b`);
  const looking = expressions.filter((expression) => expression.includes('"') && looks.test(expression));
  return codes.filter((code) => looking.some((expression) => expression.includes(`"${code}"`)));
}
