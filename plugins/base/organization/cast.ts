import type { Text } from '@vermilion/plugin-kit';

/** A person of the demo whom stories and the sign-in page know by username. */
export interface CastMember {
  readonly username: string;
  readonly name: string;
  readonly department: string;
  readonly position: string;
  readonly leads?: true;
  readonly role: Text;
}

export const cast: readonly CastMember[] = [
  {
    username: 'sales',
    name: '程予安',
    department: 'SALES-2',
    position: 'salesRepresentative',
    role: { zh: '销售专员', en: 'Sales representative' },
  },
  {
    username: 'manager',
    name: '顾明谦',
    department: 'SALES-2',
    position: 'salesManager',
    leads: true,
    role: { zh: '销售经理', en: 'Sales manager' },
  },
  {
    username: 'legal',
    name: '沈若川',
    department: 'LEGAL-CT',
    position: 'legalCounsel',
    role: { zh: '法务专员', en: 'Legal counsel' },
  },
  {
    username: 'legal2',
    name: '许南枝',
    department: 'LEGAL-CT',
    position: 'legalCounsel',
    role: { zh: '法务专员', en: 'Legal counsel' },
  },
  {
    username: 'gm',
    name: '韩仲文',
    department: 'HQ',
    position: 'generalManager',
    leads: true,
    role: { zh: '总经理', en: 'General manager' },
  },
  {
    username: 'director',
    name: '秦越然',
    department: 'SALES',
    position: 'salesDirector',
    leads: true,
    role: { zh: '销售总监', en: 'Sales director' },
  },
  {
    username: 'legalmanager',
    name: '白既明',
    department: 'LEGAL',
    position: 'legalManager',
    leads: true,
    role: { zh: '法务主管', en: 'Head of legal' },
  },
  {
    username: 'finance',
    name: '陶静姝',
    department: 'FIN',
    position: 'financeManager',
    leads: true,
    role: { zh: '财务经理', en: 'Finance manager' },
  },
  {
    username: 'service',
    name: '方晓禾',
    department: 'SERVICE-1',
    position: 'serviceRepresentative',
    role: { zh: '客服专员', en: 'Customer service' },
  },
  {
    username: 'seal',
    name: '文怀瑾',
    department: 'HRA-SEAL',
    position: 'sealKeeper',
    role: { zh: '印章管理员', en: 'Keeper of the seal' },
  },
  {
    username: 'designer',
    name: '苏映雪',
    department: 'HRA-ADM',
    position: 'processDesigner',
    role: { zh: '流程设计者', en: 'Process designer' },
  },
  {
    username: 'admin',
    name: '陆知行',
    department: 'RND-OPS',
    position: 'systemAdministrator',
    role: { zh: '系统管理员', en: 'Administrator' },
  },
];
