export { director } from './director.js';
export { finance } from './finance.js';
export { legal } from './legal.js';
export { legalManager } from './legalManager.js';
export { manager } from './manager.js';
export { rep } from './rep.js';
export { sealKeeper } from './sealKeeper.js';
export { service } from './service.js';
