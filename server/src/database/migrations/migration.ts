import type { Schema } from '../schema/schema.js';

/** One step of the schema, additive. Its id, e.g. `0001-organization`, is never changed once released; `up` may be repeated. */
export interface Migration {
  readonly id: string;
  up(schema: Schema): Promise<void>;
}
