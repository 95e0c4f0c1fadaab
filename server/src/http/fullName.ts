import { z } from 'zod';

/** `plugin:name`, as entities, roles and views are called. */
export const fullName = z
  .string()
  .max(120)
  .regex(/^[a-z][a-z0-9-]*:[a-z][a-zA-Z0-9]*$/);
