export { closeAccounts } from './closeAccounts.js';
export { contractEnding } from './contractEnding.js';
export { leaveUndecided } from './leaveUndecided.js';
export { probationReminder } from './probationReminder.js';
export { regularizationDraft } from './regularizationDraft.js';
