import type { HandlerDefinition } from '../definition/handler.js';

/** Declares a handler: code behind a service task. */
export function defineHandler(handler: HandlerDefinition): HandlerDefinition {
  return handler;
}
