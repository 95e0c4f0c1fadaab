/** Values of a form or a record by the names of its fields: plain JSON. */
export type Fields = Readonly<Record<string, unknown>>;
