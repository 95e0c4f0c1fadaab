import type { HttpIssue } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import type { SheetPreview } from '../reading/tableMessage.js';
import { tableIssues } from '../tables/tableIssues.js';
import { columnField } from './historyColumns.js';
import type { FlowChoice } from '../importsContext.js';
import type { Fillable } from './importFields.js';
import { LINE, MATCH_ONLY, type ImportPlan } from './importPlan.js';
import { usableRules } from './matchRules.js';

/**
 * Whether a plan can be carried out.
 *
 * @param may what the actor may fill
 * @param flows what he may start on its records
 * @throws {HttpError} 422 naming each column or setting that will not do.
 */
export function checkPlan(
  entity: RecordEntity,
  { fields, tables, history }: Fillable,
  sheets: readonly SheetPreview[],
  plan: ImportPlan,
  flows: readonly FlowChoice[],
): void {
  const issues = [
    ...sheetIssues(sheets, plan),
    ...columnIssues(entity, [...fields.map(({ name }) => name), ...history, ...MATCH_ONLY, LINE], plan),
    ...requiredIssues(fields, plan),
    ...tableIssues(tables, sheets, plan),
    ...matchIssues(entity, plan),
    ...startIssues(flows, plan),
  ];
  if (issues.length > 0) throw refusals.invalid(issues);
}

function sheetIssues(sheets: readonly SheetPreview[], plan: ImportPlan): HttpIssue[] {
  if (plan.sheet < sheets.length) return [];
  return [{ field: 'sheet', id: 'unknown_sheet', message: { zh: '没有这个工作表。', en: 'There is no such sheet.' } }];
}

function columnIssues(entity: RecordEntity, writable: readonly string[], { columns }: ImportPlan): HttpIssue[] {
  const allowed = new Set(writable);
  const seen = new Set<string>();
  return columns.flatMap(({ field }): HttpIssue[] => {
    const label = columnField(entity, field)?.definition.label ?? { zh: field, en: field };
    if (!allowed.has(field)) {
      return [
        {
          field,
          id: 'not_writable',
          message: { zh: `您不能导入“${label.zh}”。`, en: `You may not import ${label.en}.` },
        },
      ];
    }
    if (seen.has(field)) {
      return [
        { field, id: 'mapped_twice', message: { zh: `有两列都对应“${label.zh}”。`, en: `Two columns go to ${label.en}.` } },
      ];
    }
    seen.add(field);
    return [];
  });
}

/** New records need their required fields; without new records nothing is required. */
function requiredIssues(fields: readonly RecordField[], { columns, mode }: ImportPlan): HttpIssue[] {
  if (mode === 'update') return [];
  const planned = new Set(columns.map(({ field }) => field));
  return fields
    .filter(({ name, definition }) => definition.required === true && definition.default === undefined && !planned.has(name))
    .map(({ name, definition: { label } }) => ({
      field: name,
      id: 'required_unmapped',
      message: { zh: `“${label.zh}”必填，请为它选择一列。`, en: `${label.en} is required. Please choose its column.` },
    }));
}

function matchIssues(entity: RecordEntity, plan: ImportPlan): HttpIssue[] {
  const wrong = plan.match.flat().find((name) => !MATCH_ONLY.includes(name) && !isComparable(entity.fields.get(name)));
  if (wrong !== undefined) {
    return [
      {
        field: 'match',
        id: 'not_comparable',
        message: { zh: `不能按“${wrong}”匹配已有记录。`, en: `Records cannot be found by ${wrong}.` },
      },
    ];
  }
  if (plan.mode === 'insert' || usableRules(plan).length > 0) return [];
  return [
    {
      field: 'match',
      id: 'no_match_rule',
      message: {
        zh: '请至少选择一条匹配规则，且其中的列都已对应。',
        en: 'Please choose a rule for finding records, all columns of which are mapped.',
      },
    },
  ];
}

function startIssues(flows: readonly FlowChoice[], { start }: ImportPlan): HttpIssue[] {
  if (start === undefined || flows.some(({ key }) => key === start)) return [];
  return [
    {
      field: 'start',
      id: 'not_startable',
      message: { zh: '您不能在这些记录上发起该流程。', en: 'You may not start this process on these records.' },
    },
  ];
}

const isComparable = (field: RecordField | undefined) =>
  field !== undefined && (field.encrypted || !['json', 'text'].includes(field.kind.column(field.definition).type));
