import { ElMessageBox } from 'element-plus';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import type { EntityMeta } from '../../../api/manifest.js';
import { savedViews, type SavedView } from '../../../api/savedViews.js';
import { useCommand } from '../../../composables/useCommand.js';
import { useToasts } from '../../../stores/toasts.js';
import type { ViewAsked } from './listView.js';
import type { ViewSettings } from './viewSettings.js';

/** What is being set up: a list to be kept as a new view, or a view that there is. */
interface Naming {
  readonly view: SavedView | null;
  readonly query: ViewAsked | null;
}

/**
 * Keeping, changing and deleting views of an entity's list.
 *
 * @param open goes to a view, null: to all records; called after the views were read anew.
 */
export function useViewCommands(entity: EntityMeta, reload: () => Promise<void>, open: (view: SavedView | null) => void) {
  const { t } = useI18n();
  const naming = ref<Naming | null>(null);

  const name = useCommand(async (key, named: ViewSettings) => {
    const { view, query } = naming.value!;
    const saved = view
      ? await savedViews.change(entity.name, view.id, named)
      : await savedViews.create(entity.name, { ...query!, ...named }, key);
    naming.value = null;
    await reload();
    useToasts().show(t('records.viewSaved', { name: saved.name }));
    if (!view) open(saved);
  });
  const overwrite = useCommand(async (_key, view: SavedView, query: ViewAsked) => {
    await savedViews.change(entity.name, view.id, query);
    await reload();
    useToasts().show(t('records.viewSaved', { name: view.name }));
  });
  const remove = useCommand(async (_key, view: SavedView) => {
    const sure = await ElMessageBox.confirm(t('records.viewDeleteText', { name: view.name }), t('records.viewDelete'), {
      confirmButtonText: t('records.viewDelete'),
      cancelButtonText: t('app.cancel'),
    }).then(
      () => true,
      () => false,
    );
    if (!sure) return;
    await savedViews.remove(entity.name, view.id);
    open(null);
    await reload();
  });

  const chooseFirst = useCommand(async (_key, view: SavedView) => {
    await savedViews.chooseDefault(entity.name, view.isDefault ? null : view.id);
    await reload();
    useToasts().show(view.isDefault ? t('records.viewNotFirstSaved') : t('records.viewFirstSaved', { name: view.name }));
  });

  return {
    naming,
    chooseFirst,
    name,
    overwrite,
    remove,
    keep: (query: ViewAsked) => (naming.value = { view: null, query }),
    rename: (view: SavedView) => (naming.value = { view, query: null }),
  };
}
