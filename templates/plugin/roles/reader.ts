import { defineRole } from '@vermilion/plugin-kit';

export const reader = defineRole({
  title: { zh: '读者', en: 'Reader' },
  grants: [
    { entity: 'book', actions: { view: 'all' } },
    { entity: 'loan', actions: { view: 'own', create: 'own' } },
  ],
});
