import { ballotBounds } from './ballotBounds.js';
import { boundaryWithoutHost } from './boundaryWithoutHost.js';
import { danglingFlow } from './danglingFlow.js';
import { deadlineDuration } from './deadlineDuration.js';
import { duplicateId } from './duplicateId.js';
import { expressionSyntax } from './expressionSyntax.js';
import { gatewayWithoutDefault } from './gatewayWithoutDefault.js';
import { missingCondition } from './missingCondition.js';
import { missingName } from './missingName.js';
import { multiInstanceBounds } from './multiInstanceBounds.js';
import { noEnd } from './noEnd.js';
import { noStart } from './noStart.js';
import { returnTarget } from './returnTarget.js';
import type { Rule } from './rule.js';
import { timerValue } from './timerValue.js';
import { unknownDefault } from './unknownDefault.js';
import { unreachableNode } from './unreachableNode.js';
import { userTaskWithoutApprover } from './userTaskWithoutApprover.js';

/** All model rules, in the order in which their problems are listed. */
export const rules: readonly Rule[] = [
  duplicateId,
  danglingFlow,
  unknownDefault,
  boundaryWithoutHost,
  noStart,
  noEnd,
  unreachableNode,
  missingCondition,
  gatewayWithoutDefault,
  expressionSyntax,
  timerValue,
  missingName,
  multiInstanceBounds,
  userTaskWithoutApprover,
  ballotBounds,
  deadlineDuration,
  returnTarget,
];
