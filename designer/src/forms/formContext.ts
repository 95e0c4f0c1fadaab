import type { Issue } from '../api/apiError.js';
import { inject, provide, type InjectionKey } from 'vue';

/** What editors know of the form around them. */
export interface FormContext {
  /** Text of the stored value, so that a picker can show it before anything has been searched for. */
  readonly label: (field: string) => string | undefined;
  /** What is wrong in a row: by path, `lines.2.amount`. */
  readonly problem: (path: string) => Issue | undefined;
}

const KEY: InjectionKey<FormContext> = Symbol('form');
const NOTHING: FormContext = { label: () => undefined, problem: () => undefined };

export const formContext = {
  provide: (context: FormContext) => provide(KEY, context),
  /** The form around the component; a component on its own has none. */
  use: () => inject(KEY, NOTHING),
};
