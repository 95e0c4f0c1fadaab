import type { EntityDefinition, PluginDefinition } from '@vermilion/plugin-kit';
import { libraryPlugin } from './libraryPlugin.js';

const label = (zh: string) => ({ zh, en: zh });

const line: EntityDefinition = {
  title: label('明细'),
  titleField: 'title',
  rows: true,
  fields: {
    title: { kind: 'text', label: label('书名'), length: 40, required: true },
    isbn: { kind: 'text', label: label('书号'), length: 20, unique: true },
    count: { kind: 'int', label: label('数量'), required: true, min: 1 },
    price: { kind: 'money', label: label('单价'), required: true },
    amount: { kind: 'money', label: label('金额'), computed: true, formula: 'count * price' },
    reader: { kind: 'ref', label: label('预订读者'), entity: 'lib:member' },
  },
};
const order: EntityDefinition = {
  title: label('订单'),
  titleField: 'name',
  fields: {
    name: { kind: 'text', label: label('名称'), length: 40, required: true },
    lines: { kind: 'table', label: label('明细'), entity: 'lib:line', required: true },
    total: { kind: 'money', label: label('合计'), computed: true, formula: 'sum(lines.amount)' },
  },
};
/** The library with orders, whose lines are the rows of a table. */
export const orderPlugin: PluginDefinition = {
  ...libraryPlugin,
  entities: { ...libraryPlugin.entities, order, line },
  roles: {
    ...libraryPlugin.roles,
    buyer: {
      title: label('采购'),
      grants: [
        { entity: 'lib:order', actions: { view: 'own', create: 'own', edit: 'own', delete: 'own' } },
        { entity: 'lib:member', actions: { view: 'all', create: 'all' } },
      ],
    },
    storekeeper: {
      title: label('仓库'),
      grants: [
        {
          entity: 'lib:order',
          actions: { view: 'all', create: 'all', edit: 'all', delete: 'all', import: 'all', export: 'all' },
        },
        { entity: 'lib:member', actions: { view: 'all' } },
      ],
    },
  },
};
