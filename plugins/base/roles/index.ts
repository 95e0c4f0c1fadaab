export { administrator } from './administrator.js';
export { auditor } from './auditor.js';
export { bizAdmin } from './bizAdmin.js';
export { designer } from './designer.js';
export { readonly } from './readonly.js';
export { user } from './user.js';
