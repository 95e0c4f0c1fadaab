/** Of so many records that share a key each is compared with each; of more, a crowd, only with those beside it. */
export const LARGEST_BLOCK = 60;

/** A key that more records share tells nothing of any two of them. */
export const LARGEST_CROWD = 20_000;
