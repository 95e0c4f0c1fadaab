import { z } from 'zod';

/** Params of `/roles/:id/…`: the full name of a role, `crm:legal`. */
export const roleParams = z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9-]*:[A-Za-z][A-Za-z0-9]*$/) });
