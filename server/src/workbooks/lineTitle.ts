/** Title of the column that ties the rows of tables, on sheets of their own, to the rows of the first sheet. */
export const lineTitle = { zh: '行号', en: 'Line' } as const;
