export { contractApproval } from './contractApproval.js';
export { contractApprovalTiered } from './contractApprovalTiered.js';
export { customerTransfer } from './customerTransfer.js';
export { discountApproval } from './discountApproval.js';
export { refundApproval } from './refundApproval.js';
