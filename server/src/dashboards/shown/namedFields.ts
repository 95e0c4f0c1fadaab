import type { Condition, RecordsWidget } from '@vermilion/plugin-kit';

/** A field as it is named: of an entity, or one step behind a reference of it, `customer.level`. */
export interface NamedField {
  readonly entity: string;
  readonly path: string;
}

/** The fields that the numbers of a widget come from: what is measured, grouped, compared, ordered by, and what conditions ask for. */
export function namedFields(widget: RecordsWidget): readonly NamedField[] {
  const { entity, where } = widget;
  const measures = 'measures' in widget ? widget.measures : 'measure' in widget ? [widget.measure, widget.per] : [];
  const paths = [
    ...measures.map((measure) => measure?.field),
    ...('dimensions' in widget ? widget.dimensions.map(({ field }) => field) : []),
    ...('measure' in widget ? [widget.compare?.field] : []),
    ...('sort' in widget ? [widget.sort.field] : []),
    ...('from' in widget ? [widget.from, widget.to] : []),
  ];
  const conditions = [where, ...measures.map((measure) => measure?.where)];
  return [
    ...paths.flatMap((path) => (path === undefined ? [] : [{ entity, path }])),
    ...conditions.flatMap((condition) => (condition === undefined ? [] : inCondition(condition, entity))),
  ];
}

function inCondition(condition: Condition, entity: string): readonly NamedField[] {
  if ('all' in condition) return condition.all.flatMap((each) => inCondition(each, entity));
  if ('any' in condition) return condition.any.flatMap((each) => inCondition(each, entity));
  if ('field' in condition) return [{ entity, path: condition.field }];
  const [name = '', path = ''] = condition.referredBy.split('.');
  const referring = name.includes(':') ? name : `${entity.split(':')[0]}:${name}`;
  return [{ entity: referring, path }, ...(condition.where === undefined ? [] : inCondition(condition.where, referring))];
}
