export { beginLeaving } from './beginLeaving.js';
export { bookLeave } from './bookLeave.js';
export { checkBalance } from './checkBalance.js';
export { endEmployment } from './endEmployment.js';
export { regularize } from './regularize.js';
