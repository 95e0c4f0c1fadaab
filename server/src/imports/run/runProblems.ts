import { TableProblem } from '../../workbooks/tableProblem.js';
import { MOST_ALL_OR_NOTHING } from '../plan/importPlan.js';

/** Why an import cannot go on at all. */
export const tooManyAtOnce = () =>
  new TableProblem('too_many_at_once', {
    zh: `“全部成功才提交”最多 ${MOST_ALL_OR_NOTHING} 行，请改为“跳过错误行”或拆分文件。`,
    en: `"All or nothing" is for at most ${MOST_ALL_OR_NOTHING} rows. Please skip rows with mistakes, or split the file.`,
  });

export const noLongerAllowed = () =>
  new TableProblem('no_longer_allowed', {
    zh: '导入人已停用或不再有导入权限，导入已停止。',
    en: 'Who started the import may no longer do so. It has stopped.',
  });

export const gaveUp = () =>
  new TableProblem('gave_up', {
    zh: '多次尝试后仍然失败，导入已停止；已完成的行保留。',
    en: 'The import failed several times and has stopped. Rows that are done stay.',
  });
