import type { Condition, Widget } from '@vermilion/plugin-kit';
import type { Filter } from '../../records/query/filter/filter.js';

/** A widget that counts only what a filter of its page lets through as well. */
export function narrowed(widget: Widget, filter: Filter | undefined): Widget {
  if (filter === undefined || widget.kind === 'text') return widget;
  const also = filter as Condition;
  return { ...widget, where: widget.where === undefined ? also : { all: [widget.where, also] } };
}
