import type { Approval } from '../model/approval.js';
import type { Flat } from '../model/flatModel.js';

/** An approval by the people given, with everything else at its default; `rest` overrides. */
export function people(names: readonly string[], rest: Partial<Flat<Approval>> = {}): { readonly approval: Flat<Approval> } {
  return {
    approval: {
      assignment: {
        rules: [{ rule: 'people', people: names }],
        whenInitiator: 'self',
        whenDuplicate: 'none',
        whenEmpty: 'administrator',
      },
      ballot: { mode: 'any' },
      onReject: 'end',
      returns: { to: ['*'], mode: 'choose' },
      form: { key: undefined, fields: {}, otherwise: 'read', required: [] },
      deadline: undefined,
      buttons: {},
      ...rest,
    },
  };
}
