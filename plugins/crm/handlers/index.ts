export { archiveContract } from './archiveContract.js';
export { checkRefund } from './checkRefund.js';
export { grantDiscount } from './grantDiscount.js';
export { payRefund } from './payRefund.js';
export { transferCustomer } from './transferCustomer.js';
