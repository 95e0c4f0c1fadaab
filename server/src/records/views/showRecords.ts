import { isEmpty, type EntityNamed } from '@vermilion/plugin-kit/fields';
import type { Actor } from '../../http/actor.js';
import { personBrief } from '../../organization/personBrief.js';
import { actionOffers } from '../actions/actionOffers.js';
import { atLeast } from '../access/fieldAccess.js';
import { editPlanOf, planOf } from '../access/plansOf.js';
import type { AccessPlan } from '../accessPlan.js';
import type { RecordField } from '../entity/recordEntity.js';
import { createLabeler, type Labeler } from '../labels/createLabeler.js';
import { labeledCells } from '../labels/labeledCells.js';
import { titleText, type Locale } from '../labels/titleText.js';
import type { RecordsContext } from '../recordsContext.js';
import type { StoredRecord } from '../values/storedRecord.js';
import type { RecordView } from './recordView.js';

/**
 * Shows records to a reader: the one place where fields are hidden and masked. Names are resolved for all records together.
 *
 * @param plan of viewing, which covers the records
 */
export async function showRecords(
  context: RecordsContext,
  actor: Actor,
  plan: AccessPlan,
  records: readonly StoredRecord[],
  locale: Locale,
): Promise<RecordView[]> {
  const { entity } = plan;
  const fields = [...entity.fields.values()];
  const entityNamed: EntityNamed = (name) => context.registry.entities.get(name);
  const visible = records.flatMap((record) =>
    fields
      .filter((field) => atLeast(plan.access(record, field), 'read'))
      .flatMap((field) => labeledCells(field, record.fields[field.name], entityNamed)),
  );
  const labeler = await createLabeler(context, visible, locale, actor);
  const edit = editPlanOf(context, actor, plan);
  const hand = planOf(context, actor, entity, 'edit');
  const remove = planOf(context, actor, entity, 'delete');
  const transfer = planOf(context, actor, entity, 'transfer');
  const print = planOf(context, actor, entity, 'print');
  const reveal = planOf(context, actor, entity, 'reveal');
  const offers = actionOffers(context, actor, entity);
  const world = context.world();
  return records.map((record) => {
    const isFree = record.approvalStatus !== 'pending';
    const shown = showFields(plan, record, fields, { labeler, entityNamed });
    const titleAccess = plan.access(record, entity.titleField);
    return {
      id: record.id,
      title:
        titleText(context.registry, entity.titleField, record.fields[entity.titleField.name], titleAccess, locale) ||
        (record.no ?? '—'),
      version: record.version,
      ...shown,
      no: record.no,
      owner: personBrief(world, record.ownerId),
      approvalStatus: record.approvalStatus,
      createdAt: record.createdAt,
      updatedAt: record.updatedAt,
      can: {
        edit: isFree && edit.covers(record),
        delete: isFree && remove.covers(record),
        share: hand.covers(record),
        transfer: isFree && transfer.covers(record),
        print: print.covers(record),
        reveal: reveal.covers(record) ? shown.masked.filter((name) => isRevealable(reveal, record, name)) : [],
        actions: offers(record).map(({ name }) => name),
        start: isFree ? context.startableFlows(actor, entity.name, record) : [],
      },
    };
  });
}

function isRevealable(reveal: AccessPlan, record: StoredRecord, name: string): boolean {
  const field = reveal.entity.fields.get(name);
  return field !== undefined && !isEmpty(record.fields[name]) && atLeast(reveal.access(record, field), 'read');
}

function showFields(
  plan: AccessPlan,
  record: StoredRecord,
  fields: readonly RecordField[],
  { labeler, entityNamed }: { readonly labeler: Labeler; readonly entityNamed: EntityNamed },
): Pick<RecordView, 'fields' | 'masked' | 'labels'> {
  const shown: Record<string, unknown> = {};
  const masked: string[] = [];
  const labels: Record<string, string> = {};
  for (const field of fields) {
    const access = plan.access(record, field);
    const value = record.fields[field.name] ?? null;
    if (access === 'hidden') continue;
    if (access === 'masked') {
      masked.push(field.name);
      shown[field.name] = value === null ? null : field.kind.mask(value);
      continue;
    }
    shown[field.name] = value;
    for (const cell of labeledCells(field, value, entityNamed)) {
      const label = labeler(cell.field, cell.value);
      if (label !== undefined) labels[cell.path] = label;
    }
  }
  return { fields: shown, masked, labels };
}
