export { overview } from './overview.js';
