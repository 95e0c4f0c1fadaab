import type { Database, Transaction } from '../../database/database.js';
import type { SheetPreview } from '../reading/tableMessage.js';
import type { ImportPlan } from './importPlan.js';

/** How a person has planned the last import into an entity. */
export interface ImportHabits {
  /** Title of a column → field. */
  readonly columns: Readonly<Record<string, string>>;
  readonly words: ImportPlan['words'];
}

const NONE: ImportHabits = { columns: {}, words: {} };

export async function readHabits(database: Pick<Database, 'read'>, personId: string, entity: string): Promise<ImportHabits> {
  const [row] = await database.read<{ columns: string; words: string }>(
    'SELECT columns, words FROM import_habits WHERE person_id = ? AND entity = ?',
    [personId, entity],
  );
  return row
    ? { columns: JSON.parse(row.columns) as ImportHabits['columns'], words: JSON.parse(row.words) as ImportHabits['words'] }
    : NONE;
}

/** Remembers what a plan says of the titles of its columns. */
export async function keepHabits(
  tx: Transaction,
  personId: string,
  entity: string,
  plan: ImportPlan,
  sheets: readonly SheetPreview[],
): Promise<void> {
  const titles = sheets[plan.sheet]?.rows.find((row) => row.number === plan.headerRow)?.cells ?? [];
  const columns = Object.fromEntries(plan.columns.map(({ column, field }) => [titles[column] ?? '', field]));
  const values = [JSON.stringify(columns), JSON.stringify(plan.words)];
  const key = [personId, entity];
  const changed = await tx.run('UPDATE import_habits SET columns = ?, words = ? WHERE person_id = ? AND entity = ?', [
    ...values,
    ...key,
  ]);
  if (changed === 0) {
    await tx.insert('import_habits', [{ person_id: personId, entity, columns: values[0], words: values[1] }]);
  }
}
