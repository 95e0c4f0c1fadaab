import {
  derivedActions,
  recordActions,
  rowlessActions,
  type EntityGrant,
  type RecordAction,
  type RowScope,
  type Text,
} from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import type { FieldAccess } from '../access/fieldAccess.js';
import { editPlanOf, planOf, viewPlan } from '../access/plansOf.js';
import { isReadable } from '../access/recordGrants.js';
import type { AccessPlan } from '../accessPlan.js';
import { createAccessPlan } from '../createAccessPlan.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';
import { findRecord } from '../store/findRecord.js';
import type { StoredRecord } from '../values/storedRecord.js';

/** What one role lets somebody do with a record. */
export interface RoleReason {
  readonly role: string;
  readonly title: Text;
  /** The widest scope that the role gives; null: it does not grant the action. */
  readonly scope: RowScope | null;
  /** The record lies in it, and conditions of the grant hold. */
  readonly covers: boolean;
  /** Actions of the role that it follows from, since no grant names it; empty where one does. */
  readonly from: readonly RecordAction[];
  /** The role takes away what would follow. */
  readonly takenAway: boolean;
}

/** Whether somebody may do something with a record, and every reason for it and against it. */
export interface ActionExplained {
  readonly action: RecordAction;
  readonly allowed: boolean;
  readonly roles: readonly RoleReason[];
  /** By a task that is or was his, or because the record was shared with him. */
  readonly task: boolean;
  readonly share: boolean;
}

/** How somebody sees a field of the record, and by which roles. */
export interface FieldExplained {
  readonly name: string;
  readonly label: Text;
  readonly access: FieldAccess;
  readonly roles: readonly Text[];
}

export interface AccessExplained {
  /** Nobody changes it until its approval has ended, whatever the rights. */
  readonly inApproval: boolean;
  readonly actions: readonly ActionExplained[];
  /** Empty where the record is not seen at all. */
  readonly fields: readonly FieldExplained[];
}

/**
 * Why a person may or may not do what with a record. The plans that decide are asked, as a whole and role by role, so that the
 * explanation cannot differ from the decision. It tells no value of the record.
 *
 * @throws {HttpError} 404 if there is no such record.
 */
export async function explainAccess(
  context: RecordsContext,
  person: Actor,
  entity: RecordEntity,
  id: string,
): Promise<AccessExplained> {
  const { database, codec, clock } = context;
  const record = await findRecord(database.read, codec, entity, id);
  if (!record) throw refusals.notFound();
  const task = await isReadable(database, { entity: entity.name, personId: person.personId, now: clock.now() }, id);
  const view = await viewPlan(context, person, entity, id);
  const planFor = (action: RecordAction): AccessPlan =>
    action === 'view' ? view : action === 'edit' ? editPlanOf(context, person, view) : planOf(context, person, entity, action);
  const sharedTo: Partial<Record<RecordAction, readonly string[]>> = { view: view.shared.readable, edit: view.shared.writable };
  const actions = recordActions
    .filter((action) => !rowlessActions.includes(action))
    .map((action): ActionExplained => ({
      action,
      allowed: planFor(action).covers(record),
      roles: person.roles.flatMap((role) => roleReason(context, person, entity, { role, action, record })),
      task: action === 'view' && task,
      share: sharedTo[action]?.includes(id) ?? false,
    }));
  const inApproval = record.approvalStatus === 'pending';
  return { inApproval, actions, fields: view.covers(record) ? fieldsExplained(context, person, view, record) : [] };
}

/** What the person could do if he had no other role. */
const planByRole = (context: RecordsContext, person: Actor, entity: RecordEntity, role: string, action: RecordAction) =>
  createAccessPlan({ context, tree: context.tree(), actor: { ...person, roles: [role] }, entity, action });

function roleReason(
  context: RecordsContext,
  person: Actor,
  entity: RecordEntity,
  { role, action, record }: { readonly role: string; readonly action: RecordAction; readonly record: StoredRecord },
): RoleReason[] {
  const definition = context.registry.roles.get(role);
  const grants = definition?.grants.filter((grant) => grant.entity === entity.name) ?? [];
  if (!definition || grants.length === 0) return [];
  const { scope, covers } = planByRole(context, person, entity, role, action);
  return [{ role, title: definition.title, scope, covers: covers(record), ...originOf(grants, action, scope) }];
}

const followed: Readonly<Partial<Record<RecordAction, readonly RecordAction[]>>> = derivedActions;

/** Where the scope of an action comes from that some grants give together. */
function originOf(
  grants: readonly EntityGrant[],
  action: RecordAction,
  scope: RowScope | null,
): Pick<RoleReason, 'from' | 'takenAway'> {
  const said = grants.flatMap(({ actions }) => actions[action] ?? []);
  const isNamed = said.some((each) => each !== 'none');
  return { from: scope === null || isNamed ? [] : (followed[action] ?? []), takenAway: scope === null && said.includes('none') };
}

function fieldsExplained(context: RecordsContext, person: Actor, view: AccessPlan, record: StoredRecord): FieldExplained[] {
  const plans = person.roles.map((role) => ({ role, plan: planByRole(context, person, view.entity, role, 'view') }));
  const covering = plans.filter(({ plan }) => plan.covers(record));
  return [...view.entity.fields.values()].map((field) => {
    const access = view.access(record, field);
    const giving = covering.filter(({ plan }) => plan.access(record, field) === access);
    const roles = giving.flatMap(({ role }) => context.registry.roles.get(role)?.title ?? []);
    return { name: field.name, label: field.definition.label, access, roles };
  });
}
