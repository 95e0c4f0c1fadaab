export { plainExport } from './plainExport.js';
