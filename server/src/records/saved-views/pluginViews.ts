import type { ViewDefinition } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import type { RecordEntity } from '../entity/recordEntity.js';
import type { Locale } from '../labels/titleText.js';
import type { RecordsContext } from '../recordsContext.js';
import type { SavedView } from './savedView.js';

/** The views of an entity that come with plugins, for the roles that they are meant for; nobody's own, so nobody changes them. */
export const pluginViews = (
  { registry }: Pick<RecordsContext, 'registry'>,
  { roles }: Actor,
  entity: RecordEntity,
  locale: Locale,
): readonly SavedView[] =>
  [...registry.views]
    .filter(([, view]) => view.entity === entity.name && isFor(view, roles))
    .map(([id, { title, where, columns, sort, as = 'table', by }]) => ({
      id,
      name: title[locale],
      sharedWith: 'everyone',
      filter: JSON.stringify(where ?? []),
      q: '',
      sort: sort ? `${sort.descending ? '-' : ''}${sort.field}` : '',
      columns: columns?.map((name) => ({ name })) ?? null,
      layout: { as, by: by ?? null },
      colors: [],
      isDefault: false,
      by: null,
      mine: false,
    }));

const isFor = ({ audience }: ViewDefinition, roles: readonly string[]) =>
  audience.length === 0 || audience.some((role) => roles.includes(role));
