import { weighted, type SampleContext, type SampleRecord } from '@vermilion/plugin-kit';
import { integerBetween, pick } from '@vermilion/plugin-kit/fields';
import { day, dayOf } from './days.js';
import type { SampleEmployee } from './employees.js';

/** Vacancies, three for each branch of the hiring approval: plain, many, outside the plan, dear. */
const vacancies = [
  { headcount: 1, inPlan: true, salaryMax: '18000.00' },
  { headcount: 6, inPlan: true, salaryMax: '15000.00' },
  { headcount: 2, inPlan: false, salaryMax: '20000.00' },
  { headcount: 1, inPlan: true, salaryMax: '45000.00' },
] as const;

export function* recruitments({ random, now, people }: SampleContext): Iterable<SampleRecord> {
  const leaders = people('hr:departmentLeader');
  if (leaders.length === 0) return;
  for (let index = 0; index < 3 * vacancies.length; index++) {
    const leader = leaders[index % leaders.length]!;
    const at = now - integerBetween(random, 3, 120) * day;
    yield {
      entity: 'recruitment',
      key: `recruitment${index}`,
      owner: leader.id,
      at,
      fields: {
        department: leader.department,
        role: pick(random, ['高级工程师', '销售经理', '会计', '招聘专员', '数据分析师', '客服专员']),
        ...vacancies[index % vacancies.length],
        reason: pick(random, ['业务扩张', '人员离职补充', '新项目启动']),
        expectedDate: dayOf(at + 60 * day),
      },
    };
  }
}

const review =
  '试用期内我熟悉了部门的业务与工具，独立完成了两项任务，按时交付并通过了验收；在协作中主动同步进度，虚心听取意见。不足之处在于对历史系统的了解还不够深入，今后会多读文档、多请教同事，尽快独当一面，为团队贡献更多价值，也希望继续得到各位同事的指导与支持。';

/** One application for everybody whose probation runs. */
export function* regularizations({ now }: SampleContext, staff: readonly SampleEmployee[]): Iterable<SampleRecord> {
  for (const { key, owner, hired, status } of staff)
    if (status === 'probation')
      yield {
        entity: 'regularization',
        key: `${key}/regularization`,
        owner,
        at: Math.min(now, hired + 80 * day),
        fields: { employee: { $ref: key }, selfReview: review, suggestedDate: dayOf(hired + 90 * day) },
      };
}

/** Whoever has left has said so before, with a last day. */
export function* resignations({ random }: SampleContext, staff: readonly SampleEmployee[]): Iterable<SampleRecord> {
  const here = staff.filter(({ status }) => status === 'active');
  for (const { key, owner, status, record } of staff) {
    if (status !== 'left') continue;
    const lastDay = record.fields.leftDate as string;
    const applied = Date.parse(lastDay) - 32 * day;
    yield {
      entity: 'resignation',
      key: `${key}/resignation`,
      owner,
      at: applied,
      approved: true,
      fields: {
        employee: { $ref: key },
        reason: weighted(random, [
          ['personal', 5],
          ['salary', 3],
          ['family', 1],
          ['expire', 1],
        ]),
        explanation: '已与主管沟通，按期办理交接。',
        applyDate: dayOf(applied),
        lastDay,
        handover: here.length === 0 ? owner : pick(random, here).owner,
        assetsCleared: true,
        loansCleared: true,
      },
    };
  }
}

/** Half-year reviews: at most ten of a hundred get S. */
export function* reviews({ random, now }: SampleContext, staff: readonly SampleEmployee[]): Iterable<SampleRecord> {
  for (const { key, owner, status, hired } of staff) {
    if (status !== 'active' || hired > now - 400 * day) continue;
    const score = integerBetween(random, 62, 98);
    yield {
      entity: 'review',
      key: `${key}/review`,
      owner,
      at: now - 120 * day,
      fields: {
        employee: { $ref: key },
        period: '2026H1',
        score: score.toFixed(2),
        level: score >= 96 ? 'S' : score >= 88 ? 'A' : score >= 72 ? 'B' : 'C',
        comment: '目标基本达成，协作良好。',
      },
    };
  }
}
