/** A defect or an oddity of a model. A model with an error is not executed. */
export interface Problem {
  /** Id of the element; null: the file as a whole. */
  readonly element: string | null;
  /** Name of the rule, stable. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: { readonly zh: string; readonly en: string };
}

export function errorAt(element: string | null, rule: string, zh: string, en: string): Problem {
  return { element, rule, severity: 'error', message: { zh, en } };
}

export function warningAt(element: string | null, rule: string, zh: string, en: string): Problem {
  return { element, rule, severity: 'warning', message: { zh, en } };
}
