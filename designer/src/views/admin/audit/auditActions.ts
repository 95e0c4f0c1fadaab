/** What the audit log tells of, by the kind of thing it was done to. */
export const auditActions: Readonly<Record<string, readonly string[]>> = {
  session: ['session.started', 'session.refused'],
  person: ['person.created', 'person.updated', 'password.changed'],
  department: ['department.created', 'department.updated', 'department.deleted'],
  position: ['position.created', 'position.updated'],
  role: ['role.membersSet'],
  calendar: ['calendar.set', 'calendar.cleared', 'calendar.seeded'],
  flow: ['flow.created', 'flow.published'],
  record: ['record.revealed'],
  cleaning: [
    'cleaning.tried',
    'cleaning.applied',
    'cleaning.undone',
    'cleaning.ruleAdded',
    'cleaning.ruleChanged',
    'cleaning.ruleRemoved',
  ],
  tag: ['tags.added', 'tags.changed', 'tags.removed', 'tags.merged'],
  import: ['import.done', 'import.failed', 'import.undone'],
  export: ['export.ordered', 'export.made', 'export.cancelled', 'export.printed', 'export.asked', 'export.refused'],
  view: ['view.created', 'view.changed', 'view.deleted'],
  organization: ['organization.seeded'],
};
