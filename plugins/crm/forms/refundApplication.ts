import { defineForm, file, longtext } from '@vermilion/plugin-kit';

/** Asks for money back on a ticket; reason and proof live only in the request. */
export const refundApplication = defineForm({
  title: { zh: '退款申请单', en: 'Refund application' },
  entity: 'ticket',
  sections: [
    { title: { zh: '工单', en: 'Ticket' }, fields: ['subject', 'enterprise', 'individual', 'contract'] },
    { title: { zh: '退款', en: 'Refund' }, fields: ['refundAmount', 'refundReason', 'proof'] },
  ],
  extra: {
    refundReason: longtext({ zh: '退款原因', en: 'Reason' }, { required: true, min: 5, max: 1000 }),
    proof: file({ zh: '凭证', en: 'Proof' }, { required: true, maxCount: 5, accept: ['pdf', 'png', 'jpg'] }),
  },
  requiredWhen: { refundAmount: 'true' },
});
