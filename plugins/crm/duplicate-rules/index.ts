export { contact } from './contact.js';
export { contract } from './contract.js';
export { enterpriseCustomer } from './enterpriseCustomer.js';
export { individualCustomer } from './individualCustomer.js';
export { lead } from './lead.js';
