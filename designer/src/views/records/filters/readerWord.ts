import type { FieldKindName } from '@vermilion/plugin-kit';

export type ReaderWord = '$me' | '$myDept';

/** How each word is said to people. */
export const readerTexts: Readonly<Record<ReaderWord, string>> = { $me: 'records.me', $myDept: 'records.myDepartment' };

const WORDS: Readonly<Partial<Record<FieldKindName, ReaderWord>>> = { user: '$me', dept: '$myDept' };

/** What stands for whoever reads in a condition on one person or department; null for other kinds. */
export const readerWord = (kind: FieldKindName): ReaderWord | null => WORDS[kind] ?? null;
