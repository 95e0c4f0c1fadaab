import { defineTagRule } from '@vermilion/plugin-kit';

export const versatile = defineTagRule({
  title: { zh: '复合型人才', en: 'Versatile people' },
  entity: 'employee',
  field: 'skills',
  tag: '复合型',
  color: 'c3',
  when: {
    all: [
      { field: 'skills', op: 'contains', value: '项目管理' },
      { field: 'skills', op: 'in', value: ['Python开发', '数据分析', '前端开发'] },
    ],
  },
});
