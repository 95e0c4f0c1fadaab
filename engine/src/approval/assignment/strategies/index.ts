import type { AssignmentRuleName } from '../../../model/approval.js';
import type { AssignmentStrategy } from './assignmentStrategy.js';
import { department } from './department.js';
import { departmentLeader } from './departmentLeader.js';
import { expression } from './expression.js';
import { formField } from './formField.js';
import { initiator } from './initiator.js';
import { initiatorDepartmentLeader } from './initiatorDepartmentLeader.js';
import { initiatorLeaders } from './initiatorLeaders.js';
import { initiatorManager } from './initiatorManager.js';
import { initiatorPicks } from './initiatorPicks.js';
import { people } from './people.js';
import { position } from './position.js';
import { role } from './role.js';

/** The total table: a new rule does not compile until it has a strategy. */
export const strategies: { readonly [N in AssignmentRuleName]: AssignmentStrategy<N> } = {
  people,
  role,
  position,
  department,
  departmentLeader,
  initiator,
  initiatorDepartmentLeader,
  initiatorManager,
  initiatorLeaders,
  initiatorPicks,
  formField,
  expression,
};
