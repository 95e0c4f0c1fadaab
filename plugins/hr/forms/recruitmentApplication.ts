import { defineForm } from '@vermilion/plugin-kit';

/** What a department asks of the personnel office. */
export const recruitmentApplication = defineForm({
  title: { zh: '招聘需求单', en: 'Recruitment application' },
  entity: 'recruitment',
  sections: [
    { title: { zh: '岗位', en: 'Role' }, fields: ['department', 'role', 'position', 'headcount', 'expectedDate'] },
    { title: { zh: '编制与薪资', en: 'Plan and pay' }, fields: ['inPlan', 'salaryMax', 'reason'] },
  ],
});
