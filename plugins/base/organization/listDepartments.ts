import { demoId, type SeedDepartment } from '@vermilion/plugin-kit';
import { departmentPlan, type PlannedDepartment } from './departmentPlan.js';

/** A department with what the generator needs besides. */
export interface DraftDepartment extends Omit<SeedDepartment, 'leaderId'> {
  readonly plan: PlannedDepartment;
  readonly level: number;
}

/** The planned departments, parents first. */
export function listDepartments(): readonly DraftDepartment[] {
  const list: DraftDepartment[] = [];
  const visit = (plan: PlannedDepartment, parentId: string | null, level: number, sort: number): void => {
    const id = demoId(`department:${plan.code}`);
    list.push({ id, code: plan.code, name: plan.name, parentId, sort, plan, level });
    plan.below?.forEach((below, i) => visit(below, id, level + 1, (i + 1) * 10));
  };
  visit(departmentPlan, null, 1, 10);
  return list;
}
