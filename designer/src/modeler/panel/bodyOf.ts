import type { ModdleObject } from '../diagramElement.js';

/** The text of an expression inside an element; empty: there is none. */
export function bodyOf(holder: ModdleObject | undefined, name: string): string {
  return holder?.get<ModdleObject | undefined>(name)?.get<string | undefined>('body') ?? '';
}
