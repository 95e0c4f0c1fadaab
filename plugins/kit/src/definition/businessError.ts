/** Thrown by a handler: a BPMN error with this code, to be caught in the diagram. */
export class BusinessError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
    this.name = 'BusinessError';
  }
}
