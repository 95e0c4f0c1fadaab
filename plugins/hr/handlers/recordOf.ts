import { BusinessError, type HandlerContext } from '@vermilion/plugin-kit';

/**
 * The record that a request is about.
 *
 * @throws {BusinessError} `record_missing` if it has none
 */
export function recordOf({ record }: HandlerContext['request']): { readonly entity: string; readonly id: string } {
  if (record === null) throw new BusinessError('record_missing', 'Expected the request to have a record, but it has none.');
  return record;
}
