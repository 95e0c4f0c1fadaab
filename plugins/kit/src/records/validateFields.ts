import type { DictionaryDefinition } from '../definition/dictionary.js';
import type { EntityDefinition, EntityRule } from '../definition/entity.js';
import type { FieldDefinition } from '../definition/field.js';
import type { Text } from '../definition/text.js';
import { choicesOf } from '../fields/choicesOf.js';
import type { ParseContext } from '../fields/fieldKind.js';
import { isEmpty } from '../fields/isEmpty.js';
import { kindOf } from '../fields/kindOf.js';
import { parseField } from '../fields/parseField.js';
import { variablesOf } from '../fields/variablesOf.js';
import { refuse, type Parsed } from '../validation/parsed.js';
import { checkRules } from './checkRules.js';
import { checkTransition } from './checkTransition.js';
import { computeFormulas } from './computeFormulas.js';
import type { Issue } from './issue.js';
import { validateRows } from './validateRows.js';

type Values = Readonly<Record<string, unknown>>;

export interface ValidateOptions {
  /** Only the fields given are looked at; the others keep what `existing` says. Absent: a new record, with defaults. */
  readonly partial?: boolean;
  /** The record as it stands, for rules, transitions and fields that may be set once. */
  readonly existing?: Values;
  /** A dictionary by its full name; absent: codes are not looked up. */
  readonly dictionary?: (name: string) => DictionaryDefinition | undefined;
  /** An entity by its full name, for the rows of tables; absent: rows are not looked into. */
  readonly entity?: (name: string) => EntityDefinition | undefined;
  /** Fields that must be filled although they do not say so, and, where false, the other way round. */
  readonly required?: Readonly<Record<string, boolean>>;
  /** Computed fields may be given (handlers of plugins). */
  readonly computed?: boolean;
  /** `YYYY-MM-DD`; absent: today in China. */
  readonly today?: string;
}

export interface Validated {
  readonly ok: boolean;
  /** What is to be stored: normalized values given, defaults of a new record, results of formulas. */
  readonly values: Values;
  readonly issues: readonly Issue[];
  readonly warnings: readonly { readonly field: string; readonly message: Text }[];
}

function parse(field: FieldDefinition, name: string, input: unknown, options: ValidateOptions): Parsed<unknown> {
  const { existing, dictionary, today } = options;
  const before = existing?.[name];
  if (field.computed === true && options.computed !== true)
    return refuse(
      'not_writable',
      `“${field.label.zh}”由系统计算，不能填写`,
      `${field.label.en} is computed and cannot be written.`,
    );
  const definition = field.dictionary === undefined ? undefined : dictionary?.(field.dictionary);
  const context: ParseContext = {
    ...(today === undefined ? {} : { today }),
    ...(definition === undefined ? {} : keeping(choicesOf(definition, today), before)),
  };
  const parsed = parseField(field, input, context, options.required?.[name] ?? field.required === true);
  if (!parsed.ok) return parsed;
  if (field.writeOnce === true && !isEmpty(before) && parsed.value !== before)
    return refuse('not_writable', `“${field.label.zh}”已确定，不能再改`, `${field.label.en} is set and cannot be changed.`);
  return checkTransition(field, definition, before, parsed.value) ?? parsed;
}

/** What a record holds it may keep, also when it is not offered any more. */
function keeping(choices: ReturnType<typeof choicesOf>, before: unknown): Pick<ParseContext, 'codes' | 'withheld'> {
  const held = (Array.isArray(before) ? before : [before]).filter(
    (code): code is string => typeof code === 'string' && choices.withheld.has(code),
  );
  return held.length === 0
    ? choices
    : { ...choices, codes: new Map([...choices.codes, ...held.map((code) => [code, code] as const)]) };
}

/** Checks fields, then the rules across them; see `validateRecord` and `validateForm`. */
export function validateFields(
  fields: Readonly<Record<string, FieldDefinition>>,
  rules: readonly EntityRule[],
  input: Values,
  options: ValidateOptions = {},
): Validated {
  const values: Record<string, unknown> = {};
  const issues: Issue[] = [];
  const warnings: { field: string; message: Text }[] = [];
  for (const name of Object.keys(input))
    if (!Object.hasOwn(fields, name))
      issues.push({
        field: name,
        code: 'unknown_field',
        message: { zh: `没有“${name}”这个字段`, en: `There is no field ${name}.` },
      });
  for (const [name, field] of Object.entries(fields)) {
    const given = Object.hasOwn(input, name);
    if (!given && (options.partial === true || field.computed === true)) {
      if (options.partial !== true && field.default !== undefined) values[name] = field.default;
      continue;
    }
    const parsed = parse(field, name, given ? input[name] : field.default, options);
    const child = field.kind === 'table' ? options.entity?.(field.entity!) : undefined;
    if (!parsed.ok) issues.push({ field: name, code: parsed.code, message: parsed.message });
    else if (child !== undefined && parsed.value !== null) {
      const checked = validateRows(name, child, parsed.value as readonly Values[], (row) =>
        validateFields(child.fields, child.rules ?? [], row, rowOptions(options)),
      );
      values[name] = checked.rows.length === 0 ? null : checked.rows;
      issues.push(...checked.issues);
      const left = parse(field, name, values[name], options);
      if (!left.ok) issues.push({ field: name, code: left.code, message: left.message });
    } else {
      values[name] = parsed.value;
      if (parsed.warning !== undefined) warnings.push({ field: name, message: parsed.warning });
    }
  }
  const known =
    options.partial === true ? { ...options.existing, ...values } : { ...nothing(fields), ...options.existing, ...values };
  const isSound = issues.length === 0;
  const variables = variablesOf(fields, known, options.entity);
  const computed = isSound ? computeFormulas(fields, variables) : {};
  Object.assign(values, computed);
  issues.push(...resultIssues(fields, computed));
  // What is computed from a wrong field is not known either.
  const unknown = isSound ? [] : Object.keys(fields).filter((name) => fields[name]!.formula !== undefined);
  const wrong = new Set([...issues.map(({ field }) => field.split('.')[0]!), ...unknown]);
  issues.push(...checkRules(rules, knownVariables(fields, { variables, known, computed }), wrong));
  return { ok: issues.length === 0, values, issues, warnings };
}

function nothing(fields: Readonly<Record<string, FieldDefinition>>): Values {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, null]));
}

/** Variables with the results of formulas, but without the fields that nobody has said anything about. */
function knownVariables(
  fields: Readonly<Record<string, FieldDefinition>>,
  { variables, known, computed }: { readonly variables: Values; readonly known: Values; readonly computed: Values },
): Values {
  const computedFields = Object.fromEntries(Object.keys(computed).map((name) => [name, fields[name]!]));
  const all = { ...variables, ...variablesOf(computedFields, computed) };
  const isKnown = (name: string) => Object.hasOwn(known, name) || Object.hasOwn(computed, name);
  return Object.keys(all).every(isKnown) ? all : Object.fromEntries(Object.entries(all).filter(([name]) => isKnown(name)));
}

/** A row is always a new record: what is said of the record around it does not concern it. */
function rowOptions({ dictionary, entity, today }: ValidateOptions): ValidateOptions {
  return {
    ...(dictionary === undefined ? {} : { dictionary }),
    ...(entity === undefined ? {} : { entity }),
    ...(today === undefined ? {} : { today }),
  };
}

/** Results of formulas that their fields cannot hold, e.g. an amount of more than sixteen digits. */
function resultIssues(fields: Readonly<Record<string, FieldDefinition>>, computed: Values): Issue[] {
  return Object.entries(computed).flatMap(([name, value]) => {
    const field = fields[name]!;
    if (isEmpty(value) || kindOf(field).parse(value, field).ok) return [];
    const message = {
      zh: `“${field.label.zh}”的计算结果超出了可以保存的范围`,
      en: `Expected the result of ${field.label.en} to be one that it can hold, but it is not.`,
    };
    return [{ field: name, code: 'range' as const, message }];
  });
}
