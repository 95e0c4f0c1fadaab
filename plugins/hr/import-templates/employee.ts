import { defineImportTemplate } from '@vermilion/plugin-kit';

export const employee = defineImportTemplate({
  title: { zh: '员工档案导入', en: 'Employees' },
  entity: 'employee',
  mode: 'upsert',
  columns: [
    { field: 'employeeNo', aliases: ['员工编号'] },
    { field: 'name', aliases: ['员工姓名'] },
    { field: 'idNo', aliases: ['身份证', '证件号码'] },
    { field: 'mobile', aliases: ['手机', '联系电话'] },
    { field: 'email', aliases: ['电子邮箱'] },
    { field: 'department', aliases: ['所属部门'] },
    { field: 'position', aliases: ['职位'] },
    { field: 'hireDate', aliases: ['入职时间'] },
    { field: 'probationEnd' },
    { field: 'status', default: '在职', words: { 正式: 'active', 试用期: 'probation' } },
    { field: 'contractKind', default: '固定期限' },
    { field: 'contractEnd' },
    { field: 'education', words: { 大学: 'bachelor', 研究生: 'master' } },
    { field: 'school', aliases: ['学校'] },
    { field: 'skills', empty: 'skip' },
    { field: 'workYears', aliases: ['工龄'] },
  ],
  match: [['employeeNo'], ['idNo']],
});
