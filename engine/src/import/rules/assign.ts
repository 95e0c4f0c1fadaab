import type { Outcome } from '../importReport.js';
import { kept, mapped, notes, open } from '../outcomes.js';
import type { Place } from '../place.js';

/** Whoever names more means a role. */
const MOST = 200;

/** People or groups, separated by commas, as rules of the assignment of a task. Whoever of them comes first does the task. */
export function assign(place: Place, text: string, literalRule: 'people' | 'role'): Outcome {
  const { file, owner } = place;
  const parts = splitList(text);
  if (parts.length > MOST)
    return open(`人员或组超过 ${MOST} 个`, `Expected at most ${MOST} people or groups, but there are more`);
  const rules = parts.map((part): readonly [rule: string, value: string] | undefined => {
    const said = file.read(part);
    if ('literal' in said) return [literalRule, said.literal];
    if (literalRule === 'role') return undefined;
    return said.feel === 'initiator.id' ? ['initiator', ''] : ['expression', `= ${said.feel}`];
  });
  if (rules.includes(undefined))
    return kept('组不能由表达式得出，请改为角色', 'A role cannot come from an expression: choose a role instead');
  const extensions = file.extensions(owner);
  const assignment = file.ours(extensions, 'assignment');
  for (const [name, value] of rules.map((rule) => rule!))
    file.ours(assignment, 'rule', { name, ...(value === '' ? {} : { value }) }, true);
  // There a task can only be completed; a rejection would end the process.
  const buttons = file.ours(extensions, 'buttons');
  if (buttons.children.length === 0) file.ours(buttons, 'button', { name: 'reject', enabled: 'false' }, true);
  const written = rules.map((rule) => `<vermilion:rule name="${rule![0]}"${rule![1] === '' ? '' : ` value="${rule![1]}"`}/>`);
  return mapped(written.join(' '), literalRule === 'people' ? notes.people : notes.roles);
}

/** At commas that are not inside an expression. */
function splitList(text: string): readonly string[] {
  if (text.trim().startsWith('=')) return [text];
  return (text.match(/(?:[$#]\{[^}]*\}|[^,])+/g) ?? []).map((part) => part.trim()).filter((part) => part !== '');
}
