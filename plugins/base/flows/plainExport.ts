import { defineFlow } from '@vermilion/plugin-kit';

export const plainExport = defineFlow({
  title: { zh: '明文导出审批', en: 'Export in clear' },
  category: { zh: '数据安全', en: 'Data protection' },
  description: {
    zh: '管理员同意后，这一次导出中的个人信息与敏感信息以明文写入文件，仅此一次',
    en: 'After an administrator agrees, this one export holds personal and sensitive values in clear, once',
  },
  diagram: 'flows/plain-export.bpmn',
  start: 'plainExport',
  startableBy: [],
  startedBy: 'platform',
  requestTitle: '明文导出：{data}（{rows}行）',
  summary: ['data', 'rows', 'reason'],
});
