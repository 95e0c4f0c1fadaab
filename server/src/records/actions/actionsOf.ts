import type { ActionDefinition } from '@vermilion/plugin-kit';
import type { Registry } from '../../plugins/registry.js';

/** The actions on an entity, by full name. */
export const actionsOf = (
  { plugins }: Pick<Registry, 'plugins'>,
  entity: string,
): readonly { readonly name: string; readonly definition: ActionDefinition }[] =>
  plugins.flatMap(({ id, actions }) =>
    Object.entries(actions)
      .filter(([, definition]) => definition.entity === entity)
      .map(([name, definition]) => ({ name: `${id}:${name}`, definition })),
  );
