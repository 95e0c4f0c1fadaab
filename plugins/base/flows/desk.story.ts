import { storyDesk } from '@vermilion/plugin-kit/testing';
import { calendarDays } from '../calendar/calendarDays.js';
import { base } from '../index.js';
import { demoOrganization } from '../organization/demoOrganization.js';

/** Monday 2026-11-23, 09:30 in China. */
const now = Date.UTC(2026, 10, 23, 1, 30);

/** The flows of this plugin, with the people of the demo. */
export const desk = storyDesk(base, demoOrganization({ seed: 20261122, size: 'S', now }), {
  days: calendarDays(2026) ?? [],
  now,
});
