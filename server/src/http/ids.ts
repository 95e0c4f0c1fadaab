import { z } from 'zod';

/** A ULID as input: ASCII, so that it may be compared with id columns. */
export const idSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

/** Params of `/…/:id`. */
export const idParams = z.strictObject({ id: idSchema });
