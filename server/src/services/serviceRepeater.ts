import type { Logger } from 'pino';
import type { Heartbeat } from '../runtime/nodes/createHeartbeat.js';
import type { ServiceName } from '../runtime/nodes/serviceName.js';
import { repeat, type Repeated } from './repeat.js';

/** Makes work of one service: nothing where the node does not have it, nothing done while the node may not claim work. */
export function serviceRepeater(heartbeat: Heartbeat, log: Logger) {
  return (service: ServiceName, name: string, everyMs: number, work: () => Promise<unknown>): Repeated[] =>
    heartbeat.services.has(service) ? [repeat(name, everyMs, log, async () => heartbeat.mayClaim() && work())] : [];
}
