import { adHocContent } from './adHocContent.js';
import { ballotBounds } from './ballotBounds.js';
import { behaviorEvent } from './behaviorEvent.js';
import { boundaryEvents } from './boundaryEvents.js';
import { boundaryWithoutHost } from './boundaryWithoutHost.js';
import { cancelOutsideTransaction } from './cancelOutsideTransaction.js';
import { compensationHandler } from './compensationHandler.js';
import { danglingFlow } from './danglingFlow.js';
import { deadlineDuration } from './deadlineDuration.js';
import { eventGateway } from './eventGateway.js';
import { eventSubProcessStart } from './eventSubProcessStart.js';
import { expressionSyntax } from './expressionSyntax.js';
import { gatewayConditions } from './gatewayConditions.js';
import { gatewayWithoutDefault } from './gatewayWithoutDefault.js';
import { linkPair } from './linkPair.js';
import { loopBounds } from './loopBounds.js';
import { missingCondition } from './missingCondition.js';
import { missingName } from './missingName.js';
import { multiInstanceBounds } from './multiInstanceBounds.js';
import { noEnd } from './noEnd.js';
import { noStart } from './noStart.js';
import { returnTarget } from './returnTarget.js';
import { timerValue } from './timerValue.js';
import { unknownDefault } from './unknownDefault.js';
import { unreachableNode } from './unreachableNode.js';
import { userTaskWithoutApprover } from './userTaskWithoutApprover.js';
import type { Rule } from './rule.js';

/** All model rules but `duplicateId`, which comes before them, in the order in which their problems are listed. */
export const rules: readonly Rule[] = [
  danglingFlow,
  unknownDefault,
  boundaryWithoutHost,
  boundaryEvents,
  eventSubProcessStart,
  eventGateway,
  linkPair,
  compensationHandler,
  cancelOutsideTransaction,
  adHocContent,
  noStart,
  noEnd,
  unreachableNode,
  missingCondition,
  gatewayWithoutDefault,
  gatewayConditions,
  expressionSyntax,
  timerValue,
  missingName,
  multiInstanceBounds,
  behaviorEvent,
  loopBounds,
  userTaskWithoutApprover,
  ballotBounds,
  deadlineDuration,
  returnTarget,
];
