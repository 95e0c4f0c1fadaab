export { leaveApproval } from './leaveApproval.js';
export { recruitmentApproval } from './recruitmentApproval.js';
export { regularizationApproval } from './regularizationApproval.js';
export { resignationApproval } from './resignationApproval.js';
