export { attendance } from './attendance.js';
export { employee } from './employee.js';
