import { recordId } from '@vermilion/plugin-kit/fields';
import type { AccessPlan } from '../../records/accessPlan.js';
import type { RecordField } from '../../records/entity/recordEntity.js';
import { allOf, everything, type Predicate } from '../../records/query/predicate.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { Draft } from '../draft/draft.js';
import { isCertain } from '../plan/matchRules.js';
import { chunksOf } from './chunksOf.js';
import { comparable, matchKey } from './matchKey.js';

/** Ids of the records that a row is about; none: no rule finds one. */
export type Matches = ReadonlyMap<Draft, readonly string[]>;

/** One part of a rule: where it is stored, and how. */
interface KeyColumn {
  readonly name: string;
  readonly column: string;
  readonly placeholder: string;
  readonly selected: string;
  /** What the column may hold for a value. */
  stored(value: unknown): readonly unknown[];
  load(stored: unknown): unknown;
}

const CHUNK = 500;

/**
 * Finds the records that rows are about, by the first rule that finds any. What is unique is looked for everywhere, since nobody may
 * have it twice; anything else only where the actor may read it.
 */
export async function findMatches(
  context: RecordsContext,
  view: AccessPlan,
  rules: readonly (readonly string[])[],
  drafts: readonly Draft[],
): Promise<Matches> {
  const matches = new Map<Draft, readonly string[]>();
  for (const rule of rules) {
    const keyed = new Map<string, Draft[]>();
    for (const draft of drafts) {
      const key = matches.has(draft) ? undefined : matchKey(draft, rule);
      if (key === undefined) continue;
      const same = keyed.get(key);
      if (same) same.push(draft);
      else keyed.set(key, [draft]);
    }
    const found = await findByRule(
      context,
      view,
      rule,
      [...keyed.values()].map(([draft]) => draft!),
    );
    for (const [key, ids] of found) for (const draft of keyed.get(key) ?? []) matches.set(draft, ids);
  }
  return matches;
}

async function findByRule(
  context: RecordsContext,
  view: AccessPlan,
  rule: readonly string[],
  drafts: readonly Draft[],
): Promise<Map<string, string[]>> {
  const columns = rule.map((name) => keyColumn(context, view, name));
  const rows = rowsFor(view, rule);
  const found = new Map<string, string[]>();
  for (const chunk of chunksOf(
    drafts.filter((draft) => isAskable(draft, rule)),
    CHUNK,
  )) {
    // Each column among its values, from an index: which of them go together is seen by the key of each hit.
    const among = columns.map(({ column, placeholder, name, stored }) => {
      const values = new Set(chunk.flatMap((draft) => stored(draft.values[name] ?? draft.texts[name])));
      return { sql: `${column} IN (${Array.from(values, () => placeholder).join(', ')})`, params: [...values] };
    });
    const condition = allOf([...among, rows]);
    const hits = await context.database.read<Readonly<Record<string, unknown>> & { readonly id: string }>(
      `SELECT id, ${columns.map(({ selected }, index) => `${selected} AS k${index}`).join(', ')} FROM \`${view.entity.table}\` WHERE active_flag = 1 AND ${condition.sql}`,
      condition.params,
    );
    for (const hit of hits) {
      const key = columns.map(({ load }, index) => comparable(load(hit[`k${index}`]))).join('\u0000');
      found.set(key, [...(found.get(key) ?? []), hit.id]);
    }
  }
  return found;
}

/** Rows in which a rule may look. */
function rowsFor(view: AccessPlan, rule: readonly string[]): Predicate {
  if (isCertain(view.entity, rule)) return everything;
  return allOf([view.rows, ...rule.map((name) => view.rowsReading(view.entity.fields.get(name)!))]);
}

/** Ids and numbers are columns of ASCII. */
const isAskable = ({ texts }: Draft, rule: readonly string[]) =>
  rule.every((name) =>
    name === '$id' ? recordId.test(texts[name] ?? '') : name !== '$no' || /^[ -~]{1,60}$/.test(texts[name] ?? ''),
  );

function keyColumn({ codec }: RecordsContext, { entity }: AccessPlan, name: string): KeyColumn {
  if (name === '$id' || name === '$no') {
    const column = name === '$id' ? 'id' : 'no';
    return { name, column, placeholder: '?', selected: column, stored: (value) => [value], load: (loaded) => loaded };
  }
  const field: RecordField = entity.fields.get(name)!;
  if (field.hashColumn !== null) {
    // Equal values have equal hashes; the value itself is read to compare it.
    return {
      name,
      column: `\`${field.hashColumn}\``,
      placeholder: '?',
      selected: `\`${field.column}\``,
      stored: (value) => codec.hashes(entity, field, value),
      load: (stored) => codec.load(entity, field, stored),
    };
  }
  return {
    name,
    column: `\`${field.column}\``,
    placeholder: codec.placeholder(field),
    selected: `\`${field.column}\``,
    stored: (value) => [codec.store(entity, field, value)],
    load: (stored) => codec.load(entity, field, stored),
  };
}
