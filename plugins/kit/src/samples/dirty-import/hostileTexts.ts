/** Texts that have broken imports, exports and screens before, each long enough for any rule. */
export const hostileTexts: readonly string[] = [
  '=cmd()|"calc"!A1',
  '𠮷野家与㐂寿司的合作',
  '全角ＡＢＣ１２３　与空格',
  '引号"与\'与，逗号,分号;',
  '第一行\n第二行与制表',
  '😀👨‍👩‍👧 已加微信好友',
  '007 前导零与 +86 前缀',
  '-1+2 与 @公式 与 \t制表',
];
