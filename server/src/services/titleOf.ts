import type { Text } from '@vermilion/plugin-kit';
import type { Platform } from './platform.js';

/** What an id stands for, in words: a person, a department, a role, a flow or an entity; null if it is none of these. */
export function titleOf({ world, registry }: Pick<Platform, 'world' | 'registry'>, id: string): Text | null {
  const named = world.current().person(id) ?? world.current().department(id);
  if (named) return { zh: named.name, en: named.name };
  return (registry.roles.get(id) ?? registry.flows.get(id) ?? registry.entities.get(id))?.title ?? null;
}
