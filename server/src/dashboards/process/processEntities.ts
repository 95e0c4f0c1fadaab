import type { DictionaryDefinition, EntityDefinition, FieldDefinition, Text } from '@vermilion/plugin-kit';
import { createRecordEntity } from '../../records/entity/createRecordEntity.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';

const field = (kind: FieldDefinition['kind'], zh: string, en: string, dictionary?: string): FieldDefinition => ({
  kind,
  label: { zh, en },
  ...(dictionary === undefined ? {} : { dictionary }),
});

const common = {
  title: field('text', '标题', 'Title'),
  flow: field('select', '流程', 'Flow', 'process:flow'),
};
const request: EntityDefinition = {
  title: { zh: '申请', en: 'Request' },
  titleField: 'title',
  fields: {
    ...common,
    status: field('select', '状态', 'Status', 'process:requestStatus'),
    initiator: field('user', '发起人', 'Initiator'),
    department: field('dept', '发起部门', 'Department'),
    startedAt: field('datetime', '发起时间', 'Started'),
    endedAt: field('datetime', '结束时间', 'Ended'),
    hours: field('int', '历时（小时）', 'Hours taken'),
    openTasks: field('int', '待办数', 'Open tasks'),
    overdue: field('bool', '已超时', 'Overdue'),
  },
};
const task: EntityDefinition = {
  title: { zh: '审批任务', en: 'Task' },
  titleField: 'title',
  fields: {
    ...common,
    node: field('text', '节点', 'Node'),
    person: field('user', '处理人', 'Person'),
    state: field('select', '状态', 'State', 'process:taskState'),
    openedAt: field('datetime', '到达时间', 'Opened'),
    closedAt: field('datetime', '完成时间', 'Closed'),
    due: field('datetime', '期限', 'Due'),
    hours: field('int', '停留（小时）', 'Hours waited'),
    overdue: field('bool', '已超时', 'Overdue'),
    request: field('text', '申请ID', 'Request id'),
  },
};

/** Requests and tasks as if they were records, for widgets only. They have no tables of their own: `fromProcess` says where they are. */
export const processEntities: ReadonlyMap<string, RecordEntity> = new Map(
  Object.entries({ 'process:request': request, 'process:task': task }).map(([name, definition]) => [
    name,
    createRecordEntity(name, definition),
  ]),
);

const item = (zh: string, en: string) => ({ label: { zh, en } });
const STATUSES: DictionaryDefinition = {
  title: { zh: '申请状态', en: 'Status of requests' },
  items: {
    pending: item('审批中', 'In approval'),
    approved: item('已通过', 'Approved'),
    rejected: item('已驳回', 'Rejected'),
    returned: item('已退回', 'Returned'),
    withdrawn: item('已撤回', 'Withdrawn'),
    cancelled: item('已作废', 'Cancelled'),
    incident: item('有故障', 'Incident'),
  },
};
const STATES: DictionaryDefinition = {
  title: { zh: '任务状态', en: 'State of tasks' },
  items: { open: item('待办', 'Open'), done: item('已办', 'Done'), closed: item('已关闭', 'Closed') },
};

/** What the codes of requests and tasks mean. @param flows titles by key */
export const processDictionaries = (flows: Readonly<Record<string, Text>>): ReadonlyMap<string, DictionaryDefinition> =>
  new Map([
    ['process:requestStatus', STATUSES],
    ['process:taskState', STATES],
    [
      'process:flow',
      {
        title: { zh: '流程', en: 'Flow' },
        items: Object.fromEntries(Object.entries(flows).map(([key, label]) => [key, { label }])),
      },
    ],
  ]);
