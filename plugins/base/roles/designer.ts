import { defineRole } from '@vermilion/plugin-kit';

export const designer = defineRole({
  title: { zh: '流程设计者', en: 'Process designer' },
  description: { zh: '绘制、试运行并发布流程', en: 'Draws, tries out and publishes processes' },
  grants: [
    { entity: 'department', actions: { view: 'all' } },
    { entity: 'person', actions: { view: 'all' } },
    { entity: 'position', actions: { view: 'all' } },
  ],
  functions: ['designer.use'],
});
