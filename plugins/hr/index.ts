import { definePlugin } from '@vermilion/plugin-kit';
import * as cleaningRules from './cleaning-rules/index.js';
import * as dashboards from './dashboards/index.js';
import * as dictionaries from './dictionaries/index.js';
import * as duplicateRules from './duplicate-rules/index.js';
import * as entities from './entities/index.js';
import * as flows from './flows/index.js';
import * as forms from './forms/index.js';
import * as handlers from './handlers/index.js';
import * as importTemplates from './import-templates/index.js';
import * as roles from './roles/index.js';
import { samples } from './samples/index.js';
import * as schedules from './schedules/index.js';
import * as tagRules from './tag-rules/index.js';
import * as views from './views/index.js';

/** People, from the search for them over leave and reviews to their last day. */
export const hr = definePlugin({
  id: 'hr',
  title: { zh: '人力资源', en: 'People' },
  version: '0.1.0',
  needs: ['base'],
  root: import.meta.url,
  dictionaries,
  entities,
  forms,
  flows,
  handlers,
  roles,
  dashboards,
  views,
  tagRules,
  duplicateRules,
  cleaningRules,
  importTemplates,
  schedules,
  subject: {
    title: { zh: '人员库', en: 'People library' },
    description: {
      zh: '员工从招聘、转正、考勤到离职的数据',
      en: 'Employees, from recruitment over attendance to their last day',
    },
    entities: ['employee', 'recruitment', 'regularization', 'leave', 'attendance', 'review', 'resignation'],
    views: ['probations', 'endingEmployments', 'recruitments', 'leaveCalendar'],
  },
  samples,
});
