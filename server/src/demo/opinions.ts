/** What people say when they decide; chosen by chance. */
export const opinions = {
  approve: ['同意。', '同意，请按约定执行。', '已核对，同意。', '无异议。', '同意，注意回款节点。'],
  reject: ['预算不足，暂不同意。', '条件不符合规定，不同意。', '与现行政策不一致，予以否决。'],
  return: ['附件不清晰，请补充后重新提交。', '请补充说明理由。', '金额与附件不一致，请核对。'],
  withdraw: ['信息填写有误，撤回后重新提交。', '对方要求变更，先行撤回。'],
} as const;
