import { kept, mapped, needless, notes, open } from '../outcomes.js';
import { attributeOf } from '../tree/xmlNode.js';
import { assign } from './assign.js';
import { bindForm, setDue } from './attributeRules.js';
import type { ElementRule } from './elementRules.js';
import { move } from './move.js';
import { feelFor } from './saidAs.js';
import { calculate, serve } from './serve.js';
import type { Outcome } from '../importReport.js';

const MANY = { zh: '；', en: '; ' };

/** One line for an element that says several things: kept if nothing of it could be taken over. */
function several(outcomes: readonly Outcome[], otherwise: Outcome): Outcome {
  const done = outcomes.flatMap((one) => (one.outcome === 'mapped' ? [one] : []));
  if (done.length === 0) return outcomes[0] ?? otherwise;
  const said = [...new Set(outcomes.flatMap(({ note }) => note ?? []))];
  const note = { zh: said.map(({ zh }) => zh).join(MANY.zh), en: said.map(({ en }) => en).join(MANY.en) };
  return mapped(done.map(({ becomes }) => becomes).join(', '), note.en === '' ? undefined : note);
}

const nothing = needless('没有内容', 'There is nothing in it');
const way =
  (local: 'input' | 'output'): ElementRule =>
  (place, node) =>
    move(place, local, attributeOf(node, 'target') ?? '', feelFor(place, attributeOf(node, 'source') ?? ''));

/** Elements of Camunda 8 inside extension elements. Its expressions are FEEL already. */
export const jobRules: Readonly<Record<string, ElementRule>> = {
  assignmentDefinition(place, node) {
    const people = ['assignee', 'candidateUsers'].flatMap((name) => attributeOf(node, name) ?? []);
    const groups = attributeOf(node, 'candidateGroups');
    return several(
      [...people.map((text) => assign(place, text, 'people')), ...(groups === undefined ? [] : [assign(place, groups, 'role')])],
      nothing,
    );
  },
  formDefinition: (place, node) => {
    const key = ['formKey', 'formId', 'externalReference'].flatMap((name) => attributeOf(node, name) ?? [])[0];
    return key === undefined ? nothing : bindForm(place, key);
  },
  taskSchedule: (place, node) => setDue(place, attributeOf(node, 'dueDate') ?? ''),
  taskDefinition: (place, node) => serve(place, attributeOf(node, 'type') ?? ''),
  input: way('input'),
  output: way('output'),
  header: () => kept('没有任务标头，请改为输入映射', 'There are no headers here: pass it as an input'),
  calledElement({ file, owner }, node) {
    const process = attributeOf(node, 'processId') ?? '';
    if (process === '' || process.startsWith('='))
      return open('被调用的流程必须是固定的', 'The process that is called cannot come from an expression');
    file.set(owner, 'calledElement', process);
    return mapped(`calledElement="${process}"`);
  },
  calledDecision({ file, owner }, node) {
    const decision = attributeOf(node, 'decisionId') ?? '';
    if (decision === '' || decision.startsWith('='))
      return open('决策编号必须是固定的', 'A decision has an id that does not change');
    const result = attributeOf(node, 'resultVariable');
    const written = [file.mark(owner, 'decision', decision)];
    if (result !== undefined) written.push(file.mark(owner, 'resultVariable', result));
    return mapped(written.join(' '), notes.decision);
  },
  script(place, node) {
    const said = place.file.read(attributeOf(node, 'expression') ?? '');
    const target = attributeOf(node, 'resultVariable') ?? '';
    if (target === '' || !('feel' in said)) return open('脚本没有结果', 'The script has no result');
    return calculate(place, target, said.feel);
  },
  loopCharacteristics({ file, owner }, node) {
    const collection = file.read(attributeOf(node, 'inputCollection') ?? '');
    if (!('feel' in collection)) return open('没有集合', 'There is no collection to go through');
    const element = attributeOf(node, 'inputElement');
    const written = [file.mark(owner, 'collection', `= ${collection.feel}`)];
    if (element !== undefined) written.push(file.mark(owner, 'elementVariable', element));
    const output = attributeOf(node, 'outputCollection');
    const lost = { zh: `结果集合「${output}」需另行设置`, en: `The list ${output} of the results has to be set by itself` };
    return mapped(written.join(' '), output === undefined ? undefined : lost);
  },
  subscription({ file, owner }, node) {
    const said = file.read(attributeOf(node, 'correlationKey') ?? '');
    const key = 'feel' in said ? said.feel : JSON.stringify(said.literal);
    const readers = file.refersTo(attributeOf(owner, 'id') ?? '');
    const written = readers.map((reader) => file.mark(reader, 'correlationKey', `= ${key}`));
    return written.length === 0 ? needless('没有人等待此消息', 'Nobody waits for this message') : mapped(written[0]!);
  },
  adHoc({ file, owner }, node) {
    const said = file.read(attributeOf(node, 'activeElementsCollection') ?? '');
    return 'feel' in said ? mapped(file.mark(owner, 'activate', `= ${said.feel}`)) : nothing;
  },
  userTask: () => needless('用户任务总在平台内办理', 'User tasks are always done here'),
  versionTag: () => needless('属于原产品的设置', 'It is a setting of the other product'),
  property: () => kept('附加属性保留在文件中', 'It stays in the file as it is'),
  priorityDefinition: () =>
    kept('任务没有优先级，列表按期限排列', 'Tasks have no priority here: lists are in order of their deadlines'),
};
