import { sourcesOf, type GrantedActions, type RecordAction, type RowScope } from './role.js';

/**
 * The scopes of an action by one grant: what it names, else those of what the action follows from.
 *
 * @returns scopes that a row must lie in all of; none: the action is not granted.
 */
export function grantedScopes(actions: GrantedActions, action: RecordAction): readonly RowScope[] {
  const said = actions[action];
  if (said !== undefined) return said === 'none' ? [] : [said];
  const scopes = sourcesOf(action).map((source) => grantedScopes(actions, source));
  return scopes.every((each) => each.length > 0) ? [...new Set(scopes.flat())] : [];
}
