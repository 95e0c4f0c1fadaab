export { attendance } from './attendance.js';
export { employee } from './employee.js';
export { leave } from './leave.js';
export { recruitment } from './recruitment.js';
export { regularization } from './regularization.js';
export { resignation } from './resignation.js';
export { review } from './review.js';
