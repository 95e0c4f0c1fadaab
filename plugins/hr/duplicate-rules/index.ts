export { employee } from './employee.js';
