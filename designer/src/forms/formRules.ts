import { compileExpression } from '@vermilion/engine';
import { compiledExpression, computeFormulas, parseField, variablesOf } from '@vermilion/plugin-kit/fields';
import type { EntityRule } from '@vermilion/plugin-kit';
import type { Issue } from '../api/apiError.js';
import type { FieldsMeta, FormMeta } from '../api/manifest.js';

type Values = Readonly<Record<string, unknown>>;
type Conditions = Readonly<Record<string, (values: Values) => boolean>>;

/** The conditions of a form, and the checks that the server will make again. */
export interface FormRules {
  /** Shown by its condition; fields without one always are. */
  readonly isVisible: (field: string, values: Values) => boolean;
  readonly isRequired: (field: string, values: Values) => boolean;
  /** The values with what the formulas make of them, as far as all that they read is known here. */
  readonly compute: (values: Values) => Values;
  /** Everything that is wrong with the fields named, one issue per field. */
  readonly check: (values: Values, names: readonly string[], required: readonly string[]) => readonly Issue[];
}

/**
 * Compiles a form's conditions and rules. In a file of its own, loaded when a form is written in: it brings the FEEL
 * interpreter and the validators of all kinds with it.
 */
export function formRules(form: FormMeta, fields: FieldsMeta, rules: readonly EntityRule[] = []): FormRules {
  const visible = conditions(form.visibleWhen, fields);
  const required = conditions(form.requiredWhen, fields);
  const compiled = [...rules, ...(form.rules ?? [])].map((rule) => ({ rule, must: compileExpression(rule.must) }));

  const isVisible = (name: string, values: Values) => visible[name]?.(values) ?? true;
  const isRequired = (name: string, values: Values) => required[name]?.(values) ?? fields[name]?.required === true;

  const computed = knownFormulas(fields);
  const compute = (values: Values) =>
    Object.keys(computed).length === 0
      ? values
      : { ...values, ...computeFormulas(computed, variablesOf(fields, sound(fields, values))) };

  return {
    isVisible: (name, values) => isVisible(name, compute(values)),
    isRequired: (name, values) => isRequired(name, compute(values)),
    compute,
    check(given, names, demanded) {
      const values = compute(given);
      const issues: Issue[] = [];
      for (const name of names) {
        const field = fields[name];
        if (!field || field.computed || !isVisible(name, values)) continue;
        const parsed = parseField(field, values[name], undefined, demanded.includes(name) || isRequired(name, values));
        if (!parsed.ok) issues.push({ id: parsed.code, field: name, message: parsed.message });
      }
      const variables = variablesOf(fields, values);
      for (const { rule, must } of compiled) {
        // A rule about a field that this form does not have is the server's to check.
        const about = [rule.field, ...must.reads.filter((name) => name in fields)];
        if (about.some((name) => !names.includes(name) || issues.some((issue) => issue.field === name))) continue;
        if (must.evaluate(variables) === false) issues.push({ id: rule.id, field: rule.field, message: rule.message });
      }
      return issues;
    },
  };
}

/** Formulas over single values: what is in tables only the server adds up. */
function knownFormulas(fields: FieldsMeta): FieldsMeta {
  const isKnown = (name: string) => fields[name] !== undefined && fields[name].kind !== 'table';
  return Object.fromEntries(
    Object.entries(fields).filter(([, { formula }]) => formula !== undefined && compiledExpression(formula).reads.every(isKnown)),
  );
}

/** While somebody is typing, what is not right yet counts as empty. */
function sound(fields: FieldsMeta, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const parsed = fields[name] && parseField(fields[name], value, undefined, false);
      return [name, parsed ? (parsed.ok ? parsed.value : null) : value];
    }),
  );
}

function conditions(sources: Readonly<Record<string, string>> | undefined, fields: FieldsMeta): Conditions {
  return Object.fromEntries(
    Object.entries(sources ?? {}).map(([name, source]) => {
      const expression = compileExpression(source);
      return [name, (values: Values) => expression.evaluate(variablesOf(fields, values)) === true];
    }),
  );
}
