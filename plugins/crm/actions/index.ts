export { claim } from './claim.js';
export { release } from './release.js';
