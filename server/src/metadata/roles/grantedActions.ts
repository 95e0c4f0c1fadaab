import { derivedActions, recordActions, type GrantedActions } from '@vermilion/plugin-kit';
import { z } from 'zod';

const scope = z.enum(['own', 'department', 'departmentTree', 'all']);
const scopeOrNone = z.enum(['own', 'department', 'departmentTree', 'all', 'none']);

/** What a grant names: a scope of each action; `none` where an action would follow from others. */
export const grantedActions = z.strictObject(
  Object.fromEntries(recordActions.map((action) => [action, (action in derivedActions ? scopeOrNone : scope).optional()])),
) as unknown as z.ZodType<GrantedActions>;
