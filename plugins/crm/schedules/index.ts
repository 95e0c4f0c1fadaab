export { contractEnding } from './contractEnding.js';
export { followUpDue } from './followUpDue.js';
export { lastFollowUp } from './lastFollowUp.js';
export { ownerLeft } from './ownerLeft.js';
export { receivableDue } from './receivableDue.js';
export { receivableOverdue } from './receivableOverdue.js';
export { reclaim } from './reclaim.js';
export { ticketLate } from './ticketLate.js';
