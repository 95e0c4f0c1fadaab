import { workshopPlugin } from '../../runtime/testing/workshopPlugin.js';

const { entities, forms, roles } = workshopPlugin;
const order = entities['order']!;
const administrator = roles['administrator']!;

/** The workshop with orders that may be imported, and of which not every one is complete enough for its flow. */
export const ordersPlugin = {
  ...workshopPlugin,
  entities: { order: { ...order, fields: { ...order.fields, amount: { ...order.fields['amount']!, required: false } } } },
  forms: { order: { ...forms['order']!, requiredWhen: { amount: 'true' } } },
  roles: {
    administrator: {
      ...administrator,
      functions: [...administrator.functions!, 'import.history'],
      grants: [{ entity: 'fixture:order', actions: { view: 'all', create: 'all', edit: 'all', import: 'all' } as const }],
    },
  },
};

/** What to pass as `plugins` to `startTestServer`. */
export const ORDERS: readonly string[] = [import.meta.url];
