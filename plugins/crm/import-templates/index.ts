export { contact } from './contact.js';
export { enterpriseCustomer } from './enterpriseCustomer.js';
export { individualCustomer } from './individualCustomer.js';
export { lead } from './lead.js';
