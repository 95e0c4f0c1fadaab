import type { ScheduleDefinition } from '@vermilion/plugin-kit';
import type { Registry } from '../plugins/registry.js';

export interface RegisteredSchedule {
  /** `plugin:name` */
  readonly name: string;
  /** Of its plugin. */
  readonly version: string;
  readonly definition: ScheduleDefinition;
}

/** The schedules of all plugins. */
export const registeredSchedules = ({ plugins }: Pick<Registry, 'plugins'>): readonly RegisteredSchedule[] =>
  plugins.flatMap(({ id, version, schedules }) =>
    Object.entries(schedules).map(([name, definition]) => ({ name: `${id}:${name}`, version, definition })),
  );
