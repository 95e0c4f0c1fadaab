/** What row scopes need to know of the organisation. */
export interface DepartmentTree {
  /** The department and all below it. */
  below(id: string): readonly string[];
  /** Ids from the top down to the department. */
  path(id: string): readonly string[];
}

/** @param departments of the snapshot of the organisation */
export function createDepartmentTree(
  departments: readonly { readonly id: string; readonly parent: string | null }[],
): DepartmentTree {
  const parents = new Map(departments.map(({ id, parent }) => [id, parent] as const));
  const children = new Map<string, string[]>();
  for (const { id, parent } of departments) {
    if (parent === null) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(id);
    else children.set(parent, [id]);
  }
  return {
    below(id) {
      const found = new Set([id]);
      for (const each of found) for (const child of children.get(each) ?? []) found.add(child);
      return [...found];
    },
    path(id) {
      const path: string[] = [];
      for (let at: string | null | undefined = id; at && !path.includes(at); at = parents.get(at)) path.unshift(at);
      return path;
    },
  };
}
