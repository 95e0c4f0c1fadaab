export { readEnv, type Env } from './env.js';
export { startServer, type RunningServer } from './startServer.js';
export type { Services } from './services/services.js';
export type { Clock } from './clock.js';
