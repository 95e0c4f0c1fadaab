import type { FieldDefinition, RecordAction, RowScope, Text } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { refusals } from '../../http/refusals.js';
import { widest, type FieldAccess } from '../access/fieldAccess.js';
import { actionPlans, scopesOf, type ActionPlans } from '../access/actionPlans.js';
import { createAccessPlan } from '../createAccessPlan.js';
import type { RecordEntity, RecordField } from '../entity/recordEntity.js';
import type { RecordsContext } from '../recordsContext.js';

/** What a role may do with one field. */
export interface FieldRight {
  readonly name: string;
  readonly label: Text;
  readonly sensitivity: NonNullable<FieldDefinition['sensitivity']>;
  /** The most in a record that is there already. */
  readonly access: FieldAccess;
  /** May be filled in when a record is created; of personal and sensitive fields that is more than reading them later. */
  readonly onCreate: boolean;
}

/** What a role may do with one entity; without any grant every action is null and every field hidden. */
export interface EntityRights {
  /** `crm:contract`. */
  readonly entity: string;
  readonly title: Text;
  readonly plugin: string;
  readonly actions: Readonly<Record<RecordAction, RowScope | null>>;
  readonly fields: readonly FieldRight[];
}

/**
 * The rights of a role, entity by entity, as the access plan enforces them: what is shown is computed by what decides.
 *
 * @throws {HttpError} 404 if there is no such role.
 */
export function roleRights(
  context: Pick<RecordsContext, 'registry' | 'codec' | 'timeZone' | 'entities' | 'tree'>,
  role: string,
): readonly EntityRights[] {
  if (!context.registry.roles.has(role)) throw refusals.notFound();
  const tree = context.tree();
  const actor: Actor = { personId: '', roles: [role], functions: [], departmentId: null };
  return [...context.entities.values()].map((entity) => {
    const plan = (action: RecordAction) => createAccessPlan({ context, tree, actor, entity, action });
    return rightsOn(entity, actionPlans(plan));
  });
}

function rightsOn(entity: RecordEntity, plans: ActionPlans): EntityRights {
  const { view, create, edit } = plans;
  const fieldRight = (field: RecordField): FieldRight => ({
    name: field.name,
    label: field.definition.label,
    sensitivity: field.definition.sensitivity ?? 'plain',
    access: widest([readOnly(view.widestAccess(field)), edit.widestAccess(field)]),
    onCreate: create.widestAccess(field) === 'write',
  });
  return {
    entity: entity.name,
    title: entity.definition.title,
    plugin: entity.plugin,
    actions: scopesOf(plans),
    fields: [...entity.fields.values()].map(fieldRight),
  };
}

/** A grant may let write a field whose rows the role may only view. */
const readOnly = (access: FieldAccess): FieldAccess => (access === 'write' ? 'read' : access);
