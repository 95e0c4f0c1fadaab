import type { Widget } from '@vermilion/plugin-kit';
import { computed, shallowRef } from 'vue';
import type { DashboardContent } from '../../../api/dashboards.js';
import { freePlace, settlePlaces, type Places } from './settlePlaces.js';

const MOST_STEPS = 100;

/** A dashboard while it is being built: every change can be taken back. */
export function useDashboardDraft(initial: DashboardContent) {
  const kept = shallowRef(settledContent(initial));
  const content = shallowRef(kept.value);
  const past = shallowRef<readonly DashboardContent[]>([]);
  const places = computed<Places>(() => placesOf(content.value));
  const isDirty = computed(() => content.value !== kept.value && JSON.stringify(content.value) !== JSON.stringify(kept.value));

  function change(next: Partial<DashboardContent>): void {
    past.value = [...past.value, content.value].slice(-MOST_STEPS);
    content.value = { ...content.value, ...next };
  }
  function undo(): void {
    const before = past.value.at(-1);
    if (!before) return;
    content.value = before;
    past.value = past.value.slice(0, -1);
  }
  function arrange(next: Places): void {
    const { widgets } = content.value;
    const isSame = Object.entries(widgets).every(([name, { place }]) => String(next[name]) === String(place));
    if (isSame) return;
    change({ widgets: mapWidgets(widgets, (name, widget) => ({ ...widget, place: next[name] ?? widget.place })) });
  }
  /** @returns the name of the new widget */
  function add(widget: Widget): string {
    const { widgets } = content.value;
    const name = freeName(widgets);
    const [, , width, height] = widget.place;
    change({ widgets: { ...widgets, [name]: { ...widget, place: freePlace(places.value, [width, height]) } } });
    return name;
  }
  const put = (name: string, widget: Widget) => change({ widgets: { ...content.value.widgets, [name]: widget } });
  function remove(name: string): void {
    const { [name]: _gone, ...widgets } = content.value.widgets;
    change(settledContent({ ...content.value, widgets }));
  }

  return {
    content,
    places,
    isDirty,
    canUndo: computed(() => past.value.length > 0),
    change,
    undo,
    arrange,
    add,
    put,
    remove,
    /** What is there now is what is kept. */
    noteKept: () => (kept.value = content.value),
  };
}

const placesOf = ({ widgets }: DashboardContent): Places =>
  Object.fromEntries(Object.entries(widgets).map(([name, { place }]) => [name, place]));

function settledContent(content: DashboardContent): DashboardContent {
  const places = settlePlaces(placesOf(content));
  return { ...content, widgets: mapWidgets(content.widgets, (name, widget) => ({ ...widget, place: places[name]! })) };
}

const mapWidgets = (
  widgets: DashboardContent['widgets'],
  change: (name: string, widget: Widget) => Widget,
): DashboardContent['widgets'] =>
  Object.fromEntries(Object.entries(widgets).map(([name, widget]) => [name, change(name, widget)]));

function freeName(widgets: DashboardContent['widgets']): string {
  let number = Object.keys(widgets).length + 1;
  while (`w${number}` in widgets) number++;
  return `w${number}`;
}
