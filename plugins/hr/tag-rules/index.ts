export { versatile } from './versatile.js';
