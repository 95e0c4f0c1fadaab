import type { ImportTemplateDefinition } from '@vermilion/plugin-kit';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';
import type { SheetPreview } from '../reading/tableMessage.js';
import { lineTitle } from '../../workbooks/lineTitle.js';
import { proposeTables } from '../tables/proposeTables.js';
import type { ImportTable } from './importFields.js';
import { likeness, plainTitle } from './headerMatch.js';
import { HISTORY_TITLES, type HistoryColumn } from './historyColumns.js';
import type { ImportHabits } from './importHabits.js';
import { LINE, MATCH_ONLY, type ColumnPlan, type ImportMode, type ImportPlan } from './importPlan.js';
import { certainRules, usableRules } from './matchRules.js';

export interface Proposal {
  readonly entity: RecordEntity;
  /** Those that the actor may fill. */
  readonly fields: readonly RecordField[];
  /** Those that the actor may fill by further sheets. */
  readonly tables: readonly ImportTable[];
  /** Columns of history that he may fill too. */
  readonly history: readonly HistoryColumn[];
  readonly templates: readonly ImportTemplateDefinition[];
  readonly habits: ImportHabits;
  readonly sheets: readonly SheetPreview[];
  readonly sheet: number;
  readonly headerRow: number;
}

const ALIKE = 0.8;
/** Titles of columns that name a record. */
const OF_RECORDS: Readonly<Record<string, readonly string[]>> = {
  $id: ['记录id', 'recordid', 'id'],
  $no: ['编号', 'number', 'no'],
};

/**
 * A plan for a sheet: each column goes to the field that its title names by code, label, alias or as it did the last time, else to
 * the one that is most alike.
 */
export function proposePlan(proposal: Proposal): ImportPlan {
  const { entity, templates, habits, sheet, headerRow } = proposal;
  const found = proposeTables(proposal);
  const columns = proposeColumns(proposal, found.length > 0);
  // Without the numbers of lines their rows belong to nobody.
  const tables = columns.some(({ field }) => field === LINE) ? found : [];
  const template = templates[0];
  const match = new Map([...(template?.match ?? []), ...certainRules(entity)].map((rule) => [rule.join('+'), rule]));
  const rules = usableRules({ columns, match: [...match.values()] });
  return {
    sheet,
    headerRow,
    columns,
    words: { ...wordsOf(template), ...habits.words },
    mode: modeOf(template?.mode ?? 'upsert', rules.length > 0),
    match: rules,
    policy: 'skipErrors',
    ...(tables.length > 0 ? { tables } : {}),
  };
}

/** Where no rule can find a record, rows are new; but what only changes records makes none. */
const modeOf = (wanted: ImportMode, finds: boolean): ImportMode => (finds || wanted === 'update' ? wanted : 'insert');

function proposeColumns(
  { fields, history, templates, habits, sheets, sheet, headerRow }: Proposal,
  withTables: boolean,
): ColumnPlan[] {
  const titles = sheets[sheet]?.rows.find((row) => row.number === headerRow)?.cells ?? [];
  const named = titles.map((title, column) => ({ column, title: plainTitle(title) })).filter(({ title }) => title !== '');
  const names = new Map<string, string>();
  const learn = (title: string, field: string) => {
    const plain = plainTitle(title);
    if (!names.has(plain)) names.set(plain, field);
  };
  for (const field of fields) learn(field.name, field.name);
  for (const { name, definition } of fields) learn(definition.label.zh, name);
  for (const { name, definition } of fields) learn(definition.label.en, name);
  for (const { field, aliases = [] } of templates.flatMap((template) => template.columns))
    if (fields.some(({ name }) => name === field)) for (const alias of aliases) learn(alias, field);
  if (withTables) for (const title of Object.values(lineTitle)) learn(title, LINE);
  for (const name of MATCH_ONLY) for (const title of OF_RECORDS[name] ?? []) learn(title, name);
  for (const name of history) for (const title of HISTORY_TITLES[name]) learn(title, name);
  const writable: readonly string[] = [...fields.map(({ name }) => name), ...history];
  for (const [title, field] of Object.entries(habits.columns)) if (writable.includes(field)) learn(title, field);

  const chosen = new Map<string, number>();
  for (const { column, title } of named) {
    const field = names.get(title);
    if (field !== undefined && !chosen.has(field)) chosen.set(field, column);
  }
  for (const { column, title } of named) {
    if ([...chosen.values()].includes(column)) continue;
    const best = [...names]
      .filter(([, field]) => !chosen.has(field))
      .map(([name, field]) => ({ field, score: likeness(name, title) }))
      .reduce<{ field: string; score: number } | undefined>(
        (top, other) => (other.score > (top?.score ?? 0) ? other : top),
        undefined,
      );
    if (best && best.score >= ALIKE) chosen.set(best.field, column);
  }
  const said = new Map(templates.flatMap((template) => template.columns.map((column) => [column.field, column] as const)));
  return [...chosen]
    .map(([field, column]) => {
      const { empty = 'skip', default: standard } = said.get(field) ?? {};
      return { column, field, empty, ...(standard === undefined ? {} : { default: standard }) };
    })
    .sort((a, b) => a.column - b.column);
}

const wordsOf = (template: ImportTemplateDefinition | undefined): ImportPlan['words'] =>
  Object.fromEntries((template?.columns ?? []).flatMap(({ field, words }) => (words ? [[field, words] as const] : [])));
