/** What counting has told: no more than anybody counts, more than that, or that counting takes longer than it is worth. */
export type Amount = 'few' | 'many' | 'slow';
