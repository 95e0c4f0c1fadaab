export { accountKeeper } from './accountKeeper.js';
export { assetKeeper } from './assetKeeper.js';
export { departmentLeader } from './departmentLeader.js';
export { manager } from './manager.js';
export { payroll } from './payroll.js';
export { self } from './self.js';
export { specialist } from './specialist.js';
