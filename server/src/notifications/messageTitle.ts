import type { Text } from '@vermilion/plugin-kit';
import type { MessageEvent } from './message.js';

interface Parts {
  /** Name of who caused it. */
  readonly by: string;
  /** Title of the request. */
  readonly title: string;
  readonly node: string;
}

const TITLES: Readonly<Record<MessageEvent, (parts: Parts) => Text>> = {
  assigned: ({ title, node }) => ({ zh: `「${title}」待您处理：${node}`, en: `"${title}" waits for you: ${node}` }),
  reminder: ({ title, node }) => ({
    zh: `提醒：「${title}」仍待您处理（${node}）`,
    en: `Reminder: "${title}" still waits for you (${node})`,
  }),
  escalated: ({ title, node }) => ({ zh: `已升级给您：「${title}」（${node}）`, en: `Escalated to you: "${title}" (${node})` }),
  transferred: ({ title, by }) => ({ zh: `${by}将「${title}」转交给您处理`, en: `${by} has handed "${title}" to you` }),
  approved: ({ title }) => ({ zh: `「${title}」已通过`, en: `"${title}" was approved` }),
  rejected: ({ title, by }) => ({ zh: `「${title}」被${by}驳回`, en: `"${title}" was rejected by ${by}` }),
  returned: ({ title, by }) => ({
    zh: `「${title}」被${by}退回，请修改后重新提交`,
    en: `"${title}" was returned by ${by}: please revise it`,
  }),
  withdrawn: ({ title }) => ({ zh: `「${title}」无需您再处理`, en: `"${title}" needs nothing from you any more` }),
  copied: ({ title, by }) => ({ zh: `${by}将「${title}」抄送给您`, en: `${by} has sent you a copy of "${title}"` }),
  commented: ({ title, by }) => ({ zh: `${by}评论了「${title}」`, en: `${by} has commented on "${title}"` }),
  urged: ({ title, by }) => ({ zh: `${by}催办「${title}」`, en: `${by} asks you to hurry with "${title}"` }),
};

/** What a message says in one line. */
export const messageTitle = (event: MessageEvent, parts: Parts): Text => TITLES[event](parts);
