import { onText } from './onText.js';

const NOTHING = /^(?:无|暂无|没有|空|[-—–_/]+|n\/a|null|nil|none|undefined)$/i;

/** `无`, `-`, `N/A`, `null` say that there is nothing. */
export const emptyWords = onText((text) => (NOTHING.test(text.normalize('NFKC').trim()) ? null : text));
