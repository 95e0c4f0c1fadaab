import { defineRole } from '@vermilion/plugin-kit';

export const librarian = defineRole({
  title: { zh: '图书管理员', en: 'Librarian' },
  grants: [
    { entity: 'book', actions: { view: 'all', create: 'all', edit: 'all', delete: 'all', export: 'all' } },
    { entity: 'loan', actions: { view: 'all', edit: 'all', export: 'all' } },
  ],
});
