import { z } from 'zod';
import { idSchema } from '../http/ids.js';
import { pageQuery } from '../http/page.js';

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9._]{0,59}$/);
const moment = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** Query of the audit log; what is not said is not asked for. */
export const auditQuery = z.strictObject({
  ...pageQuery,
  /** Id of the person who did it. */
  by: idSchema.optional(),
  /** `role.membersSet`. */
  action: name.optional(),
  /** Kind of thing: `person`, `calendar`. */
  subject: name.optional(),
  subjectId: z.string().max(100).optional(),
  /** Milliseconds since 1970: from this moment on. */
  from: moment.optional(),
  /** Before this moment. */
  to: moment.optional(),
});
export type AuditQuery = z.output<typeof auditQuery>;
