export const duplicates = {
  alike: '可能已有相同的记录',
  reason: '仍要保存，请说明理由',
  hidden: '另有 {count} 条相似记录您无权查看。',
};
