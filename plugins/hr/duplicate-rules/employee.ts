import { defineDuplicateRule } from '@vermilion/plugin-kit';

const idNo = [{ field: 'idNo', by: 'exact' }] as const;
const mobile = [{ field: 'mobile', by: 'exact' }] as const;

export const employee = defineDuplicateRule({
  title: { zh: '员工查重', en: 'Duplicate employees' },
  entity: 'employee',
  blocking: [idNo, mobile],
  evidence: [
    { on: idNo, score: 1, level: 'block', message: { zh: '身份证号已有档案', en: 'There is a file with this ID number.' } },
    { on: mobile, score: 0.8, level: 'warn', message: { zh: '手机号已有档案', en: 'There is a file with this mobile number.' } },
  ],
});
