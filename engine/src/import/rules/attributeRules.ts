import type { Outcome } from '../importReport.js';
import { kept, mapped, needless, notes, open } from '../outcomes.js';
import type { Place } from '../place.js';
import { assign } from './assign.js';
import { move } from './move.js';
import { feelFor } from './saidAs.js';
import { serve, serveByExpression } from './serve.js';

export type AttributeRule = (place: Place, value: string) => Outcome;

const all = (names: string, rule: AttributeRule): Readonly<Record<string, AttributeRule>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, rule]));

const ofPlatform: AttributeRule = () => needless('属于原产品的设置', 'It is a setting of the other product');
const stored: AttributeRule = () =>
  needless('每一步都会保存，后台任务自动重试', 'Every step is stored here, and work in the background tried again');
const latest: AttributeRule = () => needless('总是使用最新版本', 'The latest version is used');

export function bindForm({ file, owner }: Place, key: string): Outcome {
  if (owner.local !== 'userTask' && owner.local !== 'startEvent') return kept('此处没有表单', 'There is no form at this place');
  if (/[$#]\{/.test(key)) return kept('表单不能由表达式得出', 'A form cannot come from an expression');
  file.set(file.ours(file.extensions(owner), 'form'), 'key', key);
  return mapped(`<vermilion:form key="${key}"/>`, notes.form);
}

export function setDue({ file, owner }: Place, text: string): Outcome {
  if (!/^P[\dT]/.test(text.trim()))
    return kept('期限只能是时长（如 P3D），请重新设置', 'A deadline is a duration such as P3D: set it again');
  file.ours(file.extensions(owner), 'deadline', { due: text.trim() });
  return mapped(`<vermilion:deadline due="${text.trim()}"/>`, {
    zh: '按工作日历计算',
    en: 'It is counted in working time',
  });
}

function decide({ file, owner }: Place, id: string): Outcome {
  if (/[$#]\{/.test(id)) return open('决策编号必须是固定的', 'A decision has an id that does not change');
  return mapped(file.mark(owner, 'decision', id), notes.decision);
}

/** Attributes of Camunda 7, Activiti and Flowable on elements of BPMN. */
export const attributeRules: Readonly<Record<string, AttributeRule>> = {
  // who does it
  assignee: (place, value) => assign(place, value, 'people'),
  candidateUsers: (place, value) => assign(place, value, 'people'),
  candidateGroups: (place, value) => assign(place, value, 'role'),
  owner: () => kept('任务没有所有者', 'A task has no owner here'),
  ...all('candidateStarterUsers candidateStarterGroups', () =>
    kept('谁能发起在流程设置中指定', 'Who may ask is set with the flow, not in the diagram'),
  ),
  initiator: () =>
    mapped('initiator', { zh: '发起人总在变量 initiator 中', en: 'Whoever asks is always in the variable initiator' }),
  // its form and time
  ...all('formKey formRef', bindForm),
  dueDate: setDue,
  followUpDate: () => kept('没有跟进日期', 'There is no day of follow-up here'),
  priority: () => kept('任务没有优先级，列表按期限排列', 'Tasks have no priority here: lists are in order of their deadlines'),
  skipExpression: () => kept('请用网关绕过此节点', 'Lead around this node by a gateway'),
  // services, scripts, decisions
  ...all('class topic', serve),
  ...all('delegateExpression expression', serveByExpression),
  type: (place, value) => {
    if (value === 'external') return needless('服务总由外部处理', 'Services are always outside');
    if (value !== 'dmn') return serve(place, value);
    place.file.retype(place.owner, 'businessRuleTask');
    return mapped('businessRuleTask');
  },
  resultVariable: (place, value) => {
    if (place.owner.local === 'scriptTask' || place.owner.local === 'businessRuleTask')
      return mapped(place.file.mark(place.owner, 'resultVariable', value));
    if (place.owner.local === 'task') return mapped(value);
    return move(place, 'output', value, 'result');
  },
  resultVariableName: (place, value) => attributeRules['resultVariable']!(place, value),
  decisionRef: decide,
  mapDecisionResult: () =>
    kept('结果总是完整的值，请核对后续的引用', 'The result is always the whole value: check what refers to it'),
  // loops
  collection: (place, value) => mapped(place.file.mark(place.owner, 'collection', `= ${collectionIn(place, value)}`)),
  elementVariable: ({ file, owner }, value) => mapped(file.mark(owner, 'elementVariable', value)),
  // settings without a counterpart that changes nothing
  ...all(
    'async asyncBefore asyncAfter exclusive jobPriority taskPriority failedJobRetryTimeCycle isEagerExecutionFetching triggerable',
    stored,
  ),
  ...all('formRefBinding formRefVersion decisionRefBinding decisionRefVersion calledElementBinding calledElementVersion', latest),
  ...all(
    'historyTimeToLive versionTag isStartableInTasklist modelerTemplate modelerTemplateVersion modelerTemplateIcon executionPlatform ' +
      'executionPlatformVersion executionPlatformName formFieldValidation diagramRelationId extensionId category businessCalendarName',
    ofPlatform,
  ),
  ...all('variableName variableEvents', () =>
    needless('条件在任何变量变化时都会检查', 'A condition is looked at whenever anything changes'),
  ),
  ...all('errorCodeVariable errorMessageVariable escalationCodeVariable errorMessage', () =>
    kept('错误只带代码和变量', 'An error brings its code and variables, nothing else'),
  ),
  ...all('caseRef caseBinding caseVersion', () => kept('不支持 CMMN', 'There is no CMMN here')),
};

/** A literal names a variable. */
function collectionIn(place: Place, value: string): string {
  const said = place.file.read(value);
  return 'literal' in said ? said.literal : feelFor(place, value);
}
