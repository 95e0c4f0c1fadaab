import { definePlugin } from '@vermilion/plugin-kit';
import { calendarDays } from './calendar/calendarDays.js';
import * as dictionaries from './dictionaries/index.js';
import * as entities from './entities/index.js';
import * as flows from './flows/index.js';
import * as forms from './forms/index.js';
import { demoOrganization } from './organization/demoOrganization.js';
import * as roles from './roles/index.js';

/** What all scenarios share: organisation, calendar, dictionaries, platform roles. */
export const base = definePlugin({
  id: 'base',
  title: { zh: '基础平台', en: 'Platform base' },
  version: '0.1.0',
  root: import.meta.url,
  dictionaries,
  entities,
  forms,
  flows,
  roles,
  organization: demoOrganization,
  calendarDays,
});

export { calendarDays, demoOrganization };
