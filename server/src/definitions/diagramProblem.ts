import type { Problem } from '@vermilion/engine';

const error = (element: string, rule: string, zh: string, en: string): Problem => ({
  element,
  rule,
  severity: 'error',
  message: { zh, en },
});

/** A problem of a diagram that only the server can see, at an element. Errors keep it from being published. */
export const diagramProblem = {
  error,
  warning: (element: string, rule: string, zh: string, en: string): Problem => ({
    ...error(element, rule, zh, en),
    severity: 'warning',
  }),
};
