export { highValue } from './highValue.js';
export { keyAccount } from './keyAccount.js';
export { repeatBuyer } from './repeatBuyer.js';
export { wealthy } from './wealthy.js';
