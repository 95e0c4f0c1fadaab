import type { EntityDefinition, LikeField, PluginDefinition } from '@vermilion/plugin-kit';
import { libraryPlugin } from '../../testing/library/libraryPlugin.js';

const text = (zh: string) => ({ zh, en: zh });

const company: EntityDefinition = {
  title: text('公司'),
  titleField: 'name',
  fields: {
    name: { kind: 'text', label: text('名称'), length: 100, required: true, list: true },
    code: { kind: 'text', label: text('代码'), length: 20, unique: true },
    province: { kind: 'region', label: text('地区') },
    license: { kind: 'idcard', label: text('法人证件'), sensitivity: 'sensitive', list: true },
    phone: { kind: 'phone', label: text('电话') },
    tags: { kind: 'tags', label: text('标签') },
    remark: { kind: 'text', label: text('备注'), length: 100 },
    deals: { kind: 'int', label: text('成交'), default: 0 },
    parent: { kind: 'ref', label: text('母公司'), entity: 'shop:company' },
  },
};

const contact: EntityDefinition = {
  title: text('联系人'),
  titleField: 'name',
  fields: {
    name: { kind: 'text', label: text('姓名'), length: 40, required: true },
    company: { kind: 'ref', label: text('公司'), entity: 'shop:company' },
    others: { kind: 'refs', label: text('其他公司'), entity: 'shop:company' },
    mobile: { kind: 'phone', label: text('手机') },
  },
  indexes: [{ fields: ['company', 'mobile'], unique: true }],
};

const visit: EntityDefinition = {
  title: text('拜访'),
  titleField: 'note',
  fields: {
    note: { kind: 'text', label: text('内容'), length: 100 },
    contact: { kind: 'ref', label: text('联系人'), entity: 'shop:contact' },
    present: { kind: 'refs', label: text('在场'), entity: 'shop:contact' },
  },
};

const like = (field: string, by: LikeField['by'], more: Partial<LikeField> = {}): LikeField => ({ field, by, ...more });
const province = like('province', 'province');
const ofContact = { of: { entity: 'shop:contact', by: 'company' } };
const all = { view: 'all', create: 'all', edit: 'all', delete: 'all' } as const;
const own = { view: 'own', create: 'own', edit: 'own', delete: 'own' } as const;

/** Companies with contacts with visits, for the tests of duplicates. */
export const shopPlugin: PluginDefinition = {
  ...libraryPlugin,
  id: 'shop',
  dictionaries: {},
  entities: { company, contact, visit },
  forms: {},
  duplicateRules: {
    company: {
      title: text('查重'),
      entity: 'shop:company',
      blocking: [
        [like('code', 'exact')],
        [like('name', 'companyName')],
        [like('name', 'initials')],
        [like('phone', 'exact')],
        [like('mobile', 'exact', ofContact)],
      ],
      evidence: [
        { on: [like('code', 'exact')], score: 1, level: 'block', message: text('代码相同') },
        { on: [like('phone', 'exact')], score: 0.95, level: 'blockUnlessReason', message: text('电话相同') },
        { on: [like('name', 'companyName'), province], score: 0.97, level: 'warn', message: text('同地同名') },
        { on: [like('name', 'similar', { atLeast: 0.7 }), province], score: 0.6, level: 'queue', message: text('名称相近') },
        { on: [like('name', 'sound')], score: 0.15, level: 'queue', message: text('读音相同') },
        { on: [like('mobile', 'exact', ofContact)], score: 0.3, level: 'warn', message: text('联系人相同') },
      ],
    },
  },
  roles: {
    boss: {
      title: text('主管'),
      grants: ['company', 'contact', 'visit'].map((entity) => ({ entity: `shop:${entity}`, actions: all })),
    },
    seller: { title: text('销售'), grants: ['company', 'contact'].map((entity) => ({ entity: `shop:${entity}`, actions: own })) },
  },
};
