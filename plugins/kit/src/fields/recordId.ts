/** Ids of records, people and departments: ULID, 26 characters of Crockford's alphabet. */
export const recordId = /^[0-9A-HJKMNP-TV-Z]{26}$/;
