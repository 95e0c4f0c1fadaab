import { defineCleaningRule } from '@vermilion/plugin-kit';

export const employee = defineCleaningRule({
  title: { zh: '员工档案清洗', en: 'Tidy files' },
  entity: 'employee',
  steps: [
    { step: 'normalizeText', fields: ['name', 'idNo', 'mobile', 'email', 'school'] },
    { step: 'emptyWords', fields: ['email', 'school'] },
    { step: 'upperCase', fields: ['idNo'] },
    { step: 'plainPhone', fields: ['mobile', 'emergencyPhone'] },
    { step: 'dictionaryWords', fields: ['status', 'contractKind', 'education', 'performance'] },
    { step: 'unifyDates', fields: ['hireDate', 'probationEnd', 'contractEnd'] },
    { step: 'markOutliers', fields: ['workYears'] },
  ],
});
