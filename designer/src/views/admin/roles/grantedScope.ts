import { grantedScopes, type GrantedActions, type RecordAction, type RowScope } from '@vermilion/plugin-kit';

const ORDER: readonly RowScope[] = ['own', 'department', 'departmentTree', 'all'];

/** Which rows a grant reaches by an action, named or by what it follows from: the narrowest where these differ; null: none. */
export function grantedScope(actions: GrantedActions, action: RecordAction): RowScope | null {
  const scopes = grantedScopes(actions, action);
  return ORDER.find((scope) => scopes.includes(scope)) ?? null;
}
