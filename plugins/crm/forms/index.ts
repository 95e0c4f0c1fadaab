export { contractApplication } from './contractApplication.js';
export { customerTransfer } from './customerTransfer.js';
export { discountApplication } from './discountApplication.js';
export { refundApplication } from './refundApplication.js';
