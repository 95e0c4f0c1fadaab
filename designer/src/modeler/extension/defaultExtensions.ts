import type { ExtensionName, ExtensionValues } from './extensionValues.js';

type Defaults = { readonly [N in ExtensionName]?: ExtensionValues[N] };

/** What a newly drawn element starts with: an approval goes to the leader of the requester's department and can be decided at once. */
export const defaultExtensions: Readonly<Record<string, Defaults>> = {
  'bpmn:UserTask': {
    Assignment: {
      whenInitiator: 'superior',
      whenDuplicate: 'none',
      whenEmpty: 'administrator',
      rules: [{ name: 'initiatorDepartmentLeader', value: '1' }],
    },
    Ballot: { mode: 'any' },
    Reject: { policy: 'initiator' },
    Returns: { to: 'initiator', mode: 'choose' },
    Form: { otherwise: 'read' },
    Deadline: { due: 'P3D', steps: [{ id: 'step1', after: 'P2D', action: 'remind' }] },
  },
  'bpmn:SendTask': { Copy: { whenEmpty: 'pass', rules: [{ name: 'initiator' }] } },
};
