import { defineForm, int, longtext, text } from '@vermilion/plugin-kit';

/** Values in clear are asked for, for one export: what it is, and why. The platform fills in all but the reason. */
export const plainExport = defineForm({
  title: { zh: '明文导出申请', en: 'Export in clear' },
  entity: '',
  sections: [
    { title: { zh: '导出内容', en: 'What is exported' }, fields: ['data', 'rows', 'columns', 'narrowed'] },
    { title: { zh: '理由', en: 'Reason' }, fields: ['reason'] },
  ],
  extra: {
    data: text({ zh: '数据', en: 'Records' }, { required: true, length: 100 }),
    rows: int({ zh: '行数', en: 'Rows' }, { required: true, min: 0 }),
    columns: longtext({ zh: '列', en: 'Columns' }, { required: true, max: 4000 }),
    narrowed: longtext({ zh: '筛选条件', en: 'Narrowed by' }, { max: 4000 }),
    reason: longtext({ zh: '用途与理由', en: 'Purpose and reason' }, { required: true, min: 5, max: 500 }),
  },
});
