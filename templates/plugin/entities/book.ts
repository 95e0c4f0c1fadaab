import { defineEntity, int, text } from '@vermilion/plugin-kit';

export const book = defineEntity({
  title: { zh: '图书', en: 'Book' },
  titleField: 'name',
  serial: { pattern: 'TS{yyyy}{seq4}', assign: 'create' },
  icon: 'book',
  fields: {
    name: text({ zh: '书名', en: 'Title' }, { length: 120, required: true, indexed: true, list: true }),
    author: text({ zh: '作者', en: 'Author' }, { length: 60, list: true }),
    shelf: text({ zh: '书架', en: 'Shelf' }, { length: 20, list: true, filter: true }),
    copies: int({ zh: '在架册数', en: 'Copies on the shelf' }, { required: true, min: 0, max: 9_999, default: 1, list: true }),
  },
});
