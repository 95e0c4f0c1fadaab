import type { Text } from '@vermilion/plugin-kit';

/** A text after somebody has written it in his language; the other one follows as long as it says nothing of its own. */
export function editedText(before: Text | undefined, typed: string, locale: string): Text {
  const mine = locale.startsWith('zh') ? 'zh' : 'en';
  const other = mine === 'zh' ? 'en' : 'zh';
  const isOwn = before !== undefined && before[other] !== '' && before[other] !== before[mine];
  return { [mine]: typed, [other]: isOwn ? before[other] : typed } as unknown as Text;
}
