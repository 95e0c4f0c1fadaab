import { z } from 'zod';
import { personBrief, recordParams } from '../schema.js';
import { receiverKinds, shareLevels } from './recordShare.js';

const terms = { level: z.enum(shareLevels), lastDay: z.iso.date().nullable() };

export const shareParams = recordParams.extend({
  kind: z.enum(receiverKinds),
  receiver: z.string().regex(/^[0-9A-Za-z:-]{1,120}$/),
});
export const shareBody = z.strictObject(terms);

export const recordShares = z.object({
  items: z.array(
    z.object({
      kind: z.enum(receiverKinds),
      receiver: z.string(),
      title: z.string(),
      ...terms,
      by: personBrief.nullable(),
      at: z.number(),
      ended: z.boolean(),
    }),
  ),
  next: z.null(),
});
