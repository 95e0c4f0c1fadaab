export { zoneClock, type ZoneClock } from './calendar/zoneClock.js';
export { advance, type Outcome } from './advance.js';
export { replay } from './apply.js';
export { superiorOf } from './approval/assignment/superiorOf.js';
export { canAct } from './approval/ballot/canAct.js';
export { verdict } from './approval/ballot/verdict.js';
export { previewRest } from './approval/preview/previewRest.js';
export { previewRoute } from './approval/preview/previewRoute.js';
export type { RouteStop } from './approval/preview/routeStop.js';
export { listReturnTargets } from './approval/rewind/listReturnTargets.js';
export type { Command, CommandOf, CommandType, RewindTarget } from './commands.js';
export { checkModel } from './compile/checkModel.js';
export { compile, type CompileOptions, type CompileResult } from './compile/compile.js';
export { link } from './compile/link.js';
export type { Problem } from './compile/problem.js';
export { toFlat } from './compile/toFlat.js';
export { defaultXmlLimits, type XmlLimits } from './compile/xmlLimits.js';
export { createWorld } from './createWorld.js';
export { addDuration } from './definitions/addDuration.js';
export { compileDecisions } from './decision/compileDecisions.js';
export type { DecisionModel } from './decision/decisionModel.js';
export type { DecisionTrace } from './decision/decisionTrace.js';
export { evaluateDecision, type DecisionOutcome } from './decision/evaluateDecision.js';
export { defaultDecisionLimits, type DecisionLimits } from './decision/run.js';
export type { Effect, EffectOf, EffectType } from './effects.js';
export { CommandRejected, Incident, type IncidentCode, type RejectionCode } from './errors.js';
export type { Event, EventType, HistoryStep, RewindMode, TraceLine } from './events.js';
export { compileExpression } from './expression/compileExpression.js';
export {
  createInstance,
  type Again,
  type Instance,
  type InstanceState,
  type LeftHow,
  type Return,
  type Token,
  type TokenId,
  type TokenState,
} from './instance.js';
export { findSyntaxError } from './expression/findSyntaxError.js';
export { limits } from './limits.js';
export { migrate } from './migration/migrate.js';
export type { Migration, MigrationMapping } from './migration/migration.js';
export type * from './model/approval.js';
export type { Act, Ballot, Seat, Verdict, Vote } from './model/ballot.js';
export type * from './model/eventDefinition.js';
export type { Expression, Variables } from './model/expression.js';
export type { Flat, FlatFlow, FlatModel, FlatNode } from './model/flatModel.js';
export type * from './model/flowNode.js';
export type { Mapping } from './model/mapping.js';
export type { MultiInstanceLoopCharacteristics } from './model/multiInstance.js';
export type { ProcessModel } from './model/processModel.js';
export type { World, WorldCalendar, WorldDepartment, WorldPerson, WorldSnapshot } from './world.js';
