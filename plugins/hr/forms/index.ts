export { leaveApplication } from './leaveApplication.js';
export { recruitmentApplication } from './recruitmentApplication.js';
export { regularizationApplication } from './regularizationApplication.js';
export { resignationApplication } from './resignationApplication.js';
