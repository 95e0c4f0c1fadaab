export { sales } from './sales.js';
export { service } from './service.js';
