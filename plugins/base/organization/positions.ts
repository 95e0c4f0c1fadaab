import { demoId, type SeedPosition } from '@vermilion/plugin-kit';

const rows: readonly (readonly [code: string, name: string, level: number])[] = [
  ['generalManager', '总经理', 18],
  ['salesDirector', '销售总监', 15],
  ['departmentHead', '部门总监', 14],
  ['legalManager', '法务主管', 13],
  ['financeManager', '财务经理', 13],
  ['salesManager', '销售经理', 12],
  ['teamLeader', '组长', 10],
  ['legalCounsel', '法务专员', 8],
  ['salesRepresentative', '销售专员', 7],
  ['serviceRepresentative', '客服专员', 6],
  ['accountant', '财务专员', 7],
  ['marketer', '市场专员', 7],
  ['engineer', '工程师', 8],
  ['buyer', '供应链专员', 6],
  ['processDesigner', '流程设计师', 9],
  ['systemAdministrator', '系统管理员', 9],
  ['sealKeeper', '印章管理员', 6],
  ['staff', '职员', 5],
];

/** The positions of the demo; assignment rules name their codes. */
export const positions: readonly SeedPosition[] = rows.map(([code, name, level]) => ({
  id: demoId(`position:${code}`),
  code,
  name,
  level,
}));
