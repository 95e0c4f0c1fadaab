import type { Text } from '@vermilion/plugin-kit';
import type { AssignmentRuleName, TraceLine, World } from '@vermilion/engine';

const RULES: Readonly<Record<AssignmentRuleName, Text>> = {
  people: { zh: '指定人员', en: 'named people' },
  role: { zh: '角色', en: 'a role' },
  position: { zh: '岗位', en: 'a position' },
  department: { zh: '部门成员', en: 'members of a department' },
  departmentLeader: { zh: '部门负责人', en: 'the leader of a department' },
  initiator: { zh: '发起人本人', en: 'the initiator' },
  initiatorDepartmentLeader: { zh: '发起人的部门负责人', en: 'the leader of the initiator’s department' },
  initiatorManager: { zh: '发起人的直接上级', en: 'the initiator’s manager' },
  initiatorLeaders: { zh: '发起人的各级负责人', en: 'the leaders above the initiator' },
  initiatorPicks: { zh: '发起人选择', en: 'people whom the initiator has chosen' },
  formField: { zh: '表单字段', en: 'a field of the form' },
  expression: { zh: '表达式', en: 'an expression' },
};
const EMPTY: Readonly<Record<string, Text>> = {
  pass: { zh: '无人可办，自动通过', en: 'nobody was left: passed automatically' },
  reject: { zh: '无人可办，自动驳回', en: 'nobody was left: rejected automatically' },
  people: { zh: '无人可办，转由指定人员办理', en: 'nobody was left: given to named people' },
  administrator: { zh: '无人可办，转由管理员办理', en: 'nobody was left: given to the administrator' },
};
const WHY: Readonly<Record<string, Text>> = {
  inactive: { zh: '已停用', en: 'is no longer active' },
  absent: { zh: '不在岗', en: 'is away' },
  initiator: { zh: '是发起人本人', en: 'is the initiator' },
  duplicate: { zh: '本轮已审批过', en: 'has approved in this round already' },
};

/** One stage of an assignment as a sentence. */
export function traceText(world: World, line: TraceLine): Text {
  const names = (ids: readonly string[]) => ids.map((id) => world.person(id)?.name ?? id);
  const zh = names(line.people).join('、');
  const en = names(line.people).join(', ');
  switch (line.stage) {
    case 'rule': {
      const rule = RULES[line.rule as AssignmentRuleName] ?? { zh: line.rule ?? '', en: line.rule ?? '' };
      return { zh: `按规则“${rule.zh}”找到：${zh || '无人'}`, en: `By ${rule.en}: ${en || 'nobody'}.` };
    }
    case 'empty': {
      const text = EMPTY[line.rule ?? ''] ?? EMPTY['administrator']!;
      return { zh: zh ? `${text.zh}：${zh}` : text.zh, en: en ? `${text.en}: ${en}.` : `${text.en}.` };
    }
    case 'ladder':
      return { zh: `超时自动流转给：${zh}`, en: `After the deadline it went to ${en}.` };
    case 'inactive':
    case 'absence':
    case 'initiator':
    case 'duplicate':
    case 'act': {
      if (!line.removed?.length) return { zh: `由同事指定：${zh}`, en: `Named by a colleague: ${en}.` };
      const removed = line.removed.map(({ person, why, instead }) => ({
        person: names([person])[0]!,
        why: WHY[why] ?? { zh: why, en: why },
        instead: instead === undefined ? undefined : names([instead])[0],
      }));
      return {
        zh: removed.map((r) => `${r.person}${r.why.zh}${r.instead ? `，由${r.instead}办理` : ''}`).join('；'),
        en: removed.map((r) => `${r.person} ${r.why.en}${r.instead ? `; ${r.instead} stands in` : ''}`).join('; ') + '.',
      };
    }
  }
}
