import { Incident } from '../errors.js';
import type { Token } from '../instance.js';
import type { Variables } from '../model/expression.js';
import type { Mapping } from '../model/mapping.js';
import type { Step } from '../step.js';

/**
 * The values of input or output mappings, each seen from the token.
 *
 * @throws {Incident} MAPPING_FAILED.
 */
export function evaluateMappings(step: Step, mappings: readonly Mapping[], token: Token): Variables {
  const variables = step.variablesOf(token);
  const values: Record<string, unknown> = {};
  for (const { target, source } of mappings) {
    try {
      values[target] = source.evaluate(variables) ?? null;
    } catch (error) {
      throw new Incident(
        'MAPPING_FAILED',
        `${target} = ${source.source}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return values;
}
