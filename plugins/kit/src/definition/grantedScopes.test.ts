import { describe, expect, it } from 'vitest';
import { grantedScopes } from './grantedScopes.js';
import { derivedActions, recordActions, type DerivedAction, type GrantedActions } from './role.js';

const all = Object.fromEntries(recordActions.filter((action) => !(action in derivedActions)).map((each) => [each, 'department']));
const derived = Object.keys(derivedActions) as DerivedAction[];

describe('scopes of a grant', () => {
  it.each(derived)('%s follows, unless it is named or taken away', (action) => {
    expect(grantedScopes(all, action)).toEqual(['department']);
    expect(grantedScopes({ ...all, [action]: 'own' }, action)).toEqual(['own']);
    expect(grantedScopes({ ...all, [action]: 'none' }, action)).toEqual([]);
    expect(grantedScopes({ [action]: 'own' }, action)).toEqual(['own']);
  });

  it('what follows from several needs all of them, in rows that each reaches', () => {
    const edit: GrantedActions = { view: 'all', edit: 'all' };
    expect(grantedScopes(edit, 'merge')).toEqual([]);
    expect(grantedScopes({ ...edit, delete: 'own' }, 'merge')).toEqual(['all', 'own']);
  });

  it('nothing follows from nothing', () => {
    for (const action of recordActions) expect(grantedScopes({}, action)).toEqual([]);
  });
});
