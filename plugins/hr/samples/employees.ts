import { personName, weighted, type SampleContext, type SamplePerson, type SampleRecord } from '@vermilion/plugin-kit';
import { digits, fieldKinds, idcardCheckCharacter, integerBetween, pick } from '@vermilion/plugin-kit/fields';
import { employee } from '../entities/employee.js';
import { day, dayOf } from './days.js';

/** A file with what other samples need of it. */
export interface SampleEmployee {
  readonly key: string;
  readonly owner: string;
  readonly status: 'probation' | 'active' | 'left';
  readonly hired: number;
  readonly record: SampleRecord;
}

const skills = [
  'Python开发',
  '项目管理',
  '英语CET6',
  '数据分析',
  '前端开发',
  '商务谈判',
  '财务核算',
  '招聘面试',
  '公文写作',
  'SQL',
];
const schools = ['示例大学', '样例理工学院', '范例师范大学', '演示职业技术学院'];

/** A number of nobody: born between 1966 and 2004, in a district of the examples. */
function idNumber(random: () => number, hired: number): string {
  const latest = Math.min(2004, new Date(hired).getUTCFullYear() - 18);
  const birth = `${integerBetween(random, 1966, latest)}${String(integerBetween(random, 1, 12)).padStart(2, '0')}${String(integerBetween(random, 1, 28)).padStart(2, '0')}`;
  const first17 = `110105${birth}${digits(random, 3)}`;
  return first17 + idcardCheckCharacter(first17);
}

interface Plan {
  readonly person: SamplePerson | undefined;
  readonly status: SampleEmployee['status'];
  readonly hired: number;
}

/** In ten of a hundred somebody has left, and in eight somebody is new; whoever has an account is still here. */
function plans({ random, now }: SampleContext, people: readonly SamplePerson[]): readonly Plan[] {
  const here = people.map((person): Plan => {
    const isNew = random() < 8 / 90;
    return {
      person,
      status: isNew ? 'probation' : 'active',
      hired: now - integerBetween(random, isNew ? 20 : 400, isNew ? 150 : 4_000) * day,
    };
  });
  const gone = Array.from({ length: Math.round(people.length / 9) }, (): Plan => {
    return { person: undefined, status: 'left', hired: now - integerBetween(random, 500, 3_000) * day };
  });
  return [...here, ...gone].sort((a, b) => a.hired - b.hired);
}

/** Files in the order in which people were hired, as their numbers go. */
export function* employees(context: SampleContext, people: readonly SamplePerson[]): Iterable<SampleEmployee> {
  const { random, now } = context;
  const office = context.people('hr:specialist')[0] ?? people[0]!;
  for (const [index, { person, status, hired }] of plans(context, people).entries()) {
    const key = `employee${index}`;
    const workYears = ((now - hired) / (365 * day) + integerBetween(random, 0, 12)).toFixed(1);
    const owner = person?.id ?? office.id;
    const at = Math.min(hired, now);
    const fields = {
      employeeNo: `E${String(index + 1).padStart(6, '0')}`,
      account: person?.id ?? null,
      name: person?.name ?? personName(random),
      idNo: idNumber(random, hired),
      mobile: `${130 + (Math.floor(index / 10_000) % 20)}0000${String(index % 10_000).padStart(4, '0')}`,
      email: `staff${index}@example.com`,
      department: person?.department ?? pick(random, people).department,
      hireDate: dayOf(hired),
      probationEnd: dayOf(hired + 89 * day),
      regularDate: status === 'probation' ? null : dayOf(hired + 90 * day),
      leftDate: status === 'left' ? dayOf(now - integerBetween(random, 5, 300) * day) : null,
      status,
      contractKind: weighted(random, [
        ['fixed', 8],
        ['open', 2],
      ]),
      contractEnd: dayOf(now + integerBetween(random, 5, 900) * day),
      education: weighted(random, [
        ['college', 2],
        ['bachelor', 5],
        ['master', 2],
        ['doctor', 1],
      ]),
      school: pick(random, schools),
      skills: random() < 0.4 ? [...new Set([pick(random, skills), pick(random, skills)])] : null,
      performance: weighted(random, [
        ['S', 1],
        ['A', 2],
        ['B', 5],
        ['C', 2],
      ]),
      bankCard: fieldKinds.bankcard.sample(random, employee.fields.bankCard),
      baseSalary: (integerBetween(random, 60, 400) * 100).toFixed(2),
      emergencyName: personName(random),
      emergencyPhone: `${170 + (Math.floor(index / 10_000) % 20)}0000${String(index % 10_000).padStart(4, '0')}`,
      workYears,
      annualTaken: '0.0',
    };
    yield { key, owner, status, hired, record: { entity: 'employee', key, owner, at, fields } };
  }
}
