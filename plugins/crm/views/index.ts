export { customerPool } from './customerPool.js';
export { dueReceivables } from './dueReceivables.js';
export { endingContracts } from './endingContracts.js';
export { followNow } from './followNow.js';
export { keyCustomers } from './keyCustomers.js';
export { openTickets } from './openTickets.js';
export { stages } from './stages.js';
