/** Rows of a file: three batches, the last of them not full. */
export const LEADS = 1_100;

/** A file of leads whose names tell which import they come from. */
export function leadsFile(moment: number): string {
  const rows = Array.from({ length: LEADS }, (_, index) => `线索 ${moment}-${index},联系人${index},展会`);
  return ['线索名称,联系人,来源', ...rows].join('\n');
}
