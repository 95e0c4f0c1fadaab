import { defineDictionary } from '@vermilion/plugin-kit';

export const opportunityStage = defineDictionary({
  title: { zh: '商机阶段', en: 'Opportunity stage' },
  items: {
    discover: { label: { zh: '初步接触', en: 'First contact' }, color: 'c5' },
    confirm: { label: { zh: '需求确认', en: 'Need confirmed' }, color: 'c3' },
    proposal: { label: { zh: '方案报价', en: 'Proposal' }, color: 'c2' },
    negotiate: { label: { zh: '商务谈判', en: 'Negotiation' }, color: 'c1' },
    won: { label: { zh: '赢单', en: 'Won' }, color: 'approved' },
    lost: { label: { zh: '输单', en: 'Lost' }, color: 'rejected' },
    invalid: { label: { zh: '无效', en: 'Invalid' }, color: 'withdrawn' },
  },
  transitions: {
    discover: ['confirm', 'lost', 'invalid'],
    confirm: ['proposal', 'negotiate', 'lost', 'invalid'],
    proposal: ['negotiate', 'won', 'lost', 'invalid'],
    negotiate: ['won', 'lost', 'invalid', 'proposal'],
    won: [],
    lost: ['discover'],
    invalid: ['discover'],
  },
});
