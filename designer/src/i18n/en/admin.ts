export const admin = {
  stale:
    'Somebody else has just saved; their values have been read. What you have changed is still here: check it and save again.',
  toChange: '{count} to put right',
  mails: {
    title: 'Mail ledger',
    hint: 'Every mail that should go out is here, with what became of it.',
    status: 'Status',
    all: 'Any status',
    none: 'No mails.',
    noneHint: 'Notices about approvals appear here.',
    first: 'Back to the newest',
    next: 'Older ones',
    to: 'To {who} {address}',
    asSent: 'As sent',
    asText: 'Plain text',
    retry: 'Send again',
    state: {
      queued: 'Waiting to be sent',
      sent: 'Sent',
      failed: 'Failed',
      not_configured: 'Not sent: no mail server configured',
      suppressed: 'No longer sent',
    },
  },
};
