import { defineDuplicateRule } from '@vermilion/plugin-kit';

const mobile = [{ field: 'mobile', by: 'exact' }] as const;

export const lead = defineDuplicateRule({
  title: { zh: '线索查重', en: 'Duplicate leads' },
  entity: 'lead',
  blocking: [mobile],
  evidence: [
    {
      on: mobile,
      score: 0.95,
      level: 'warn',
      message: { zh: '已有此手机号的线索', en: 'A lead has this mobile number already.' },
    },
  ],
});
