import { z } from 'zod';
import { refusals } from '../../http/refusals.js';
import { idParams } from '../../http/ids.js';
import { route, type Route } from '../../http/route.js';
import type { OrganizationContext } from '../changeOrganization.js';
import { listDepartments } from './listDepartments.js';
import { createDepartment, deleteDepartment, updateDepartment } from './saveDepartment.js';
import { departmentChangeSchema, departmentSchema, newDepartmentSchema } from './schema.js';

const MANAGE = 'organization.manage';

export function departmentRoutes(context: OrganizationContext): Route[] {
  const list = () => listDepartments(context.database, context.world.current());
  const view = async (id: string) => {
    const found = (await list()).find((department) => department.id === id);
    if (!found) throw refusals.notFound();
    return found;
  };
  return [
    route({ method: 'GET', path: '/departments', summary: 'All departments, flat', response: z.array(departmentSchema) }, list),
    route(
      {
        method: 'POST',
        path: '/departments',
        summary: 'Adds a department',
        function: MANAGE,
        body: newDepartmentSchema,
        response: departmentSchema,
        status: 201,
      },
      async ({ body, actor }) => view(await createDepartment(context, actor.personId, body)),
    ),
    route(
      {
        method: 'PATCH',
        path: '/departments/:id',
        summary: 'Changes or moves a department',
        function: MANAGE,
        params: idParams,
        body: departmentChangeSchema,
        response: departmentSchema,
      },
      async ({ params, body, actor }) => {
        await updateDepartment(context, actor.personId, params.id, body);
        return view(params.id);
      },
    ),
    route(
      { method: 'DELETE', path: '/departments/:id', summary: 'Removes an empty department', function: MANAGE, params: idParams },
      ({ params, actor }) => deleteDepartment(context, actor.personId, params.id),
    ),
  ];
}
