/** A department of the demo and those below it. */
export interface PlannedDepartment {
  readonly code: string;
  readonly name: string;
  /** Position of the ordinary members. */
  readonly position: string;
  /** Nobody leads it, on purpose: an approval by its leader finds nobody. */
  readonly vacant?: true;
  readonly below?: readonly PlannedDepartment[];
}

/** One company, 8 departments of the first level, 3 levels, 40 in all. */
export const departmentPlan: PlannedDepartment = {
  code: 'HQ',
  name: '云杉科技有限公司',
  position: 'staff',
  below: [
    {
      code: 'SALES',
      name: '销售中心',
      position: 'salesRepresentative',
      below: [
        { code: 'SALES-1', name: '销售一部', position: 'salesRepresentative' },
        { code: 'SALES-2', name: '销售二部', position: 'salesRepresentative' },
        { code: 'SALES-3', name: '销售三部', position: 'salesRepresentative' },
        { code: 'SALES-KA', name: '大客户部', position: 'salesRepresentative' },
        { code: 'SALES-CH', name: '渠道部', position: 'salesRepresentative', vacant: true },
      ],
    },
    {
      code: 'MKT',
      name: '市场部',
      position: 'marketer',
      below: [
        { code: 'MKT-BRAND', name: '品牌组', position: 'marketer' },
        { code: 'MKT-GROW', name: '增长组', position: 'marketer' },
        { code: 'MKT-EVENT', name: '活动组', position: 'marketer' },
      ],
    },
    {
      code: 'SERVICE',
      name: '客户服务部',
      position: 'serviceRepresentative',
      below: [
        { code: 'SERVICE-1', name: '客服一组', position: 'serviceRepresentative' },
        { code: 'SERVICE-2', name: '客服二组', position: 'serviceRepresentative' },
        { code: 'SERVICE-AS', name: '售后组', position: 'serviceRepresentative' },
        { code: 'SERVICE-TK', name: '工单组', position: 'serviceRepresentative' },
      ],
    },
    {
      code: 'LEGAL',
      name: '法务部',
      position: 'legalCounsel',
      below: [
        { code: 'LEGAL-CT', name: '合同组', position: 'legalCounsel' },
        { code: 'LEGAL-CP', name: '合规组', position: 'legalCounsel' },
      ],
    },
    {
      code: 'FIN',
      name: '财务部',
      position: 'accountant',
      below: [
        { code: 'FIN-ACC', name: '会计组', position: 'accountant' },
        { code: 'FIN-CASH', name: '出纳组', position: 'accountant', vacant: true },
        { code: 'FIN-TAX', name: '税务组', position: 'accountant' },
        { code: 'FIN-BUD', name: '预算组', position: 'accountant' },
      ],
    },
    {
      code: 'HRA',
      name: '人力行政中心',
      position: 'staff',
      below: [
        { code: 'HRA-REC', name: '招聘组', position: 'staff' },
        { code: 'HRA-PAY', name: '薪酬组', position: 'staff' },
        { code: 'HRA-ADM', name: '行政组', position: 'staff' },
        { code: 'HRA-SEAL', name: '印章档案组', position: 'staff' },
      ],
    },
    {
      code: 'RND',
      name: '研发中心',
      position: 'engineer',
      below: [
        { code: 'RND-FE', name: '前端组', position: 'engineer' },
        { code: 'RND-BE', name: '后端组', position: 'engineer' },
        { code: 'RND-QA', name: '测试组', position: 'engineer' },
        { code: 'RND-OPS', name: '运维组', position: 'engineer' },
        { code: 'RND-DATA', name: '数据组', position: 'engineer', vacant: true },
      ],
    },
    {
      code: 'SCM',
      name: '供应链中心',
      position: 'buyer',
      below: [
        { code: 'SCM-BUY', name: '采购部', position: 'buyer' },
        { code: 'SCM-WH', name: '仓储部', position: 'buyer' },
        { code: 'SCM-LOG', name: '物流部', position: 'buyer' },
        { code: 'SCM-QC', name: '质检部', position: 'buyer' },
      ],
    },
  ],
};
