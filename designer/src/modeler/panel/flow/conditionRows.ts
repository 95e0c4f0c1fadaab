/** One line of a condition: field, relation, value. Relations without a value ignore it. */
export interface ConditionRow {
  readonly field: string;
  readonly relation: Relation;
  readonly value: ConditionValue;
}
export type Relation = '=' | '!=' | '>' | '>=' | '<' | '<=' | 'in' | 'contains' | 'empty' | 'filled';
export type ConditionValue = string | number | boolean | readonly string[];
export interface Condition {
  readonly join: 'and' | 'or';
  readonly rows: readonly ConditionRow[];
}

const NAME = '[A-Za-z_\\u4e00-\\u9fff][\\w.\\u4e00-\\u9fff]*';
const TEXT = '"(?:[^"\\\\]|\\\\.)*"';
const forms: readonly { readonly form: RegExp; readonly row: (parts: readonly string[]) => ConditionRow | null }[] = [
  {
    form: new RegExp(`^(${NAME}) (=|!=) null$`),
    row: ([, field, relation]) => ({ field: field!, relation: relation === '=' ? 'empty' : 'filled', value: '' }),
  },
  {
    form: new RegExp(`^(${NAME}) (=|!=|>=|<=|>|<) (${TEXT}|-?\\d+(?:\\.\\d+)?|true|false)$`),
    row: ([, field, relation, value]) => ({
      field: field!,
      relation: relation as Relation,
      value: JSON.parse(value!) as ConditionValue,
    }),
  },
  {
    form: new RegExp(`^(${NAME}) in \\[(.*)\\]$`),
    row: ([, field, list]) => {
      const values = parsed(`[${list}]`);
      const isTexts = Array.isArray(values) && values.every((value) => typeof value === 'string');
      return isTexts ? { field: field!, relation: 'in', value: values as string[] } : null;
    },
  },
  {
    form: new RegExp(`^contains\\((${NAME}), ?(${TEXT})\\)$`),
    row: ([, field, value]) => ({ field: field!, relation: 'contains', value: JSON.parse(value!) as string }),
  },
];

/** Reads FEEL that the builder can show as lines; null: it is more than that, and is shown as text. */
export function parseCondition(source: string): Condition | null {
  const text = source.trim().replace(/^=/, '').trim().replace(/\s+/g, ' ');
  if (text === '') return { join: 'and', rows: [] };
  for (const join of ['and', 'or'] as const) {
    const rows = split(text, join).map(rowOf);
    if (rows.every((row) => row !== null)) return { join, rows };
  }
  return null;
}

/** Writes the lines as FEEL, without the leading `=`; empty without lines. */
export function formatCondition({ join, rows }: Condition): string {
  return rows
    .filter(({ field }) => field !== '')
    .map(({ field, relation, value }) => {
      if (relation === 'empty') return `${field} = null`;
      if (relation === 'filled') return `${field} != null`;
      if (relation === 'contains') return `contains(${field}, ${JSON.stringify(String(value))})`;
      if (relation === 'in')
        return `${field} in [${(Array.isArray(value) ? value : [value]).map((one) => JSON.stringify(String(one))).join(', ')}]`;
      return `${field} ${relation} ${JSON.stringify(Array.isArray(value) ? (value[0] ?? '') : value)}`;
    })
    .join(` ${join} `);
}

function rowOf(text: string): ConditionRow | null {
  for (const { form, row } of forms) {
    const parts = form.exec(text.trim());
    if (parts) return row(parts);
  }
  return null;
}

/** At the word between lines, but not inside a text. */
function split(text: string, join: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const piece of text.split(new RegExp(`(${TEXT})`))) {
    if (piece.startsWith('"')) {
      part += piece;
      continue;
    }
    const pieces = piece.split(` ${join} `);
    part += pieces[0] ?? '';
    for (const next of pieces.slice(1)) {
      parts.push(part);
      part = next;
    }
  }
  return [...parts, part];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
