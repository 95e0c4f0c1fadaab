import type { Text } from '@vermilion/plugin-kit';
import { HttpError, type HttpIssue } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import type { Mention } from '../mentions/mention.js';
import type { PluginError } from '../../plugins/pluginError.js';

/** Why a change of the metadata is refused. */
export const metadataRefusals = {
  /** Found by the checks that plugins pass too. */
  unfit: (problem: string): HttpIssue => ({ id: 'does_not_fit', message: { zh: `定义不完整：${problem}`, en: problem } }),
  unknownTarget: (name: string): HttpIssue => ({
    id: 'unknown_target',
    message: {
      zh: `${name} 引用的实体或字典不存在`,
      en: `Expected the entity and the dictionary that ${name} names to exist, but they do not.`,
    },
  }),
  unstorable: (error: PluginError) =>
    new HttpError(
      409,
      'unstorable',
      { zh: `数据库无法安全地这样修改：${error.problems.join(' ')}`, en: error.problems.join(' ') },
      { cause: error },
    ),
  exists: (name: string) =>
    new HttpError(409, 'name_taken', {
      zh: `${name} 已经存在，请换一个名称。`,
      en: `Expected a new name, but ${name} exists already.`,
    }),
  /** @param reasons one for each thing that would be lost or contradicted */
  wouldLose: (reasons: readonly HttpIssue[]) =>
    new HttpError(
      409,
      'would_lose_data',
      { zh: reasons.map(({ message }) => message.zh).join('；'), en: reasons.map(({ message }) => message.en).join(' ') },
      { issues: reasons },
    ),
  /** Nothing is lost, but what these places decide changes: to be agreed to. */
  mentioned: (mentions: readonly Mention[]) =>
    new HttpError(
      409,
      'items_mentioned',
      {
        zh: `${mentions.map(({ title }) => `“${title.zh}”`).join('、')}里用到了要停用的选项，请确认后再保存。`,
        en: `${mentions.map(({ title }) => `"${title.en}"`).join(', ')} name items that are to go; please confirm.`,
      },
      { details: { mentions } },
    ),
  stale: (current: unknown) => refusals.staleVersion(current),
  ofPlugin: (what: Text) =>
    new HttpError(409, 'of_plugin', {
      zh: `${what.zh}由插件提供，只能改显示方式。`,
      en: `${what.en} comes from a plugin: only how it is shown can be changed.`,
    }),
};
