import { definePlugin } from '@vermilion/plugin-kit';
import * as dictionaries from './dictionaries/index.js';
import * as entities from './entities/index.js';
import { contractApproval } from './flows/contractApproval.js';
import { contractApprovalTiered } from './flows/contractApprovalTiered.js';
import { contractApplication } from './forms/contractApplication.js';
import { archiveContract } from './handlers/archiveContract.js';
import * as roles from './roles/index.js';
import { samples } from './samples/index.js';

/** Customers, from the first contact over the signed contract to service. */
export const crm = definePlugin({
  id: 'crm',
  title: { zh: '客户关系', en: 'Customers' },
  version: '0.1.0',
  needs: ['base'],
  root: import.meta.url,
  dictionaries,
  entities,
  forms: { contractApplication },
  flows: { contractApproval, contractApprovalTiered },
  handlers: { archiveContract },
  roles,
  samples,
});
