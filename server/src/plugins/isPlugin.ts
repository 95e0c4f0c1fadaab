import type { PluginDefinition } from '@vermilion/plugin-kit';

const TABLES = ['dictionaries', 'entities', 'forms', 'flows', 'handlers', 'roles'] as const;

/** Whether a value of an imported module is what `definePlugin` returns. */
export function isPlugin(value: unknown): value is PluginDefinition {
  if (typeof value !== 'object' || value === null) return false;
  const candidate = value as Record<string, unknown>;
  return (
    typeof candidate.id === 'string' &&
    typeof candidate.version === 'string' &&
    Array.isArray(candidate.needs) &&
    TABLES.every((table) => typeof candidate[table] === 'object' && candidate[table] !== null)
  );
}
