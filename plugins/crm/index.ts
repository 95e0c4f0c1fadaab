import { definePlugin } from '@vermilion/plugin-kit';
import * as actions from './actions/index.js';
import * as cleaningRules from './cleaning-rules/index.js';
import * as dashboards from './dashboards/index.js';
import * as dictionaries from './dictionaries/index.js';
import * as duplicateRules from './duplicate-rules/index.js';
import * as entities from './entities/index.js';
import * as flows from './flows/index.js';
import * as forms from './forms/index.js';
import * as handlers from './handlers/index.js';
import * as importTemplates from './import-templates/index.js';
import * as roles from './roles/index.js';
import { samples } from './samples/index.js';
import * as schedules from './schedules/index.js';
import * as tagRules from './tag-rules/index.js';
import * as views from './views/index.js';

/** Customers, from the first contact over the signed contract to service. */
export const crm = definePlugin({
  id: 'crm',
  title: { zh: '客户关系', en: 'Customers' },
  version: '0.2.0',
  needs: ['base'],
  root: import.meta.url,
  dictionaries,
  entities,
  forms,
  flows,
  handlers,
  roles,
  dashboards,
  views,
  tagRules,
  duplicateRules,
  cleaningRules,
  importTemplates,
  schedules,
  actions,
  subject: {
    title: { zh: '客户库', en: 'Customer library' },
    description: {
      zh: '从线索到合同、回款与服务的客户数据',
      en: 'Customers, from the lead over the contract to payment and service',
    },
    entities: [
      'enterpriseCustomer',
      'individualCustomer',
      'contact',
      'lead',
      'opportunity',
      'followUp',
      'contract',
      'receivablePlan',
      'ticket',
      'campaign',
    ],
    views: ['keyCustomers', 'followNow', 'endingContracts', 'dueReceivables', 'openTickets'],
  },
  samples,
});
