import { defineDictionary } from '@vermilion/plugin-kit';

export const leaveType = defineDictionary({
  title: { zh: '请假类型', en: 'Kind of leave' },
  items: {
    annual: { label: { zh: '年假', en: 'Annual' }, color: 'c1' },
    sick: { label: { zh: '病假', en: 'Sick' }, color: 'c4' },
    personal: { label: { zh: '事假', en: 'Personal' }, color: 'c5' },
    marriage: { label: { zh: '婚假', en: 'Marriage' }, color: 'c2' },
    maternity: { label: { zh: '产假', en: 'Maternity' }, color: 'c2' },
    paternity: { label: { zh: '陪产假', en: 'Paternity' }, color: 'c2' },
    bereavement: { label: { zh: '丧假', en: 'Bereavement' }, color: 'c8' },
    injury: { label: { zh: '工伤假', en: 'Work injury' }, color: 'c4' },
    compensatory: { label: { zh: '调休', en: 'Compensatory' }, color: 'c3' },
    parental: { label: { zh: '育儿假', en: 'Parental' }, color: 'c2' },
  },
});
