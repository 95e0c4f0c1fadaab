import type { ImportIssue } from '../issue.js';

const ofRow = (id: string, zh: string, en: string): ImportIssue => ({ field: null, column: null, id, message: { zh, en } });

/** What can be wrong with a row as a whole. */
export const rowIssues = {
  severalMatches: (count: number) =>
    ofRow(
      'several_matches',
      `匹配到 ${count} 条记录，无法确定是哪一条。`,
      `${count} records match, so it is not clear which is meant.`,
    ),
  noMatch: () => ofRow('no_match', '没有匹配到已有记录。', 'No record matches.'),
  duplicateInFile: (row: number) => ofRow('duplicate_in_file', `与第 ${row} 行重复。`, `The same as row ${row}.`),
  duplicate: () => ofRow('duplicate', '已有相同的记录。', 'There is such a record already.'),
  notEditable: () => ofRow('not_editable', '匹配到的记录您无权修改。', 'The record that matches is not yours to change.'),
  inApproval: () =>
    ofRow('record_in_approval', '该记录正在审批中，不能修改。', 'The record is in approval and cannot be changed.'),
  changedMeanwhile: () =>
    ofRow(
      'changed_meanwhile',
      '导入期间该记录被他人修改，请重试此行。',
      'Somebody changed the record meanwhile. Please retry the row.',
    ),
  inFuture: (): ImportIssue => ({
    ...ofRow('in_future', '创建时间不能晚于现在。', 'A record cannot have been created later than now.'),
    field: '$createdAt',
  }),
  notStored: () => ofRow('not_stored', '保存失败，请检查这一行的内容。', 'The row could not be stored. Please check it.'),
} as const;
