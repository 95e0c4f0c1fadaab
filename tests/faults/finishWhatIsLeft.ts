import { ApiClient } from '../harness/apiClient.js';
import { eventually } from '../harness/eventually.js';
import { startProduct } from '../harness/product.js';
import type { Place } from './place.js';

/** Two minutes later: what a dead process had begun to send, or a timer that it had taken, may be taken by another. */
export async function finishWhatIsLeft({ dataDir, env, inDatabase }: Place): Promise<void> {
  const now = Date.now();
  await inDatabase((database) =>
    database.write(async (tx) => {
      await tx.run('UPDATE mails SET lease_until = 0');
      await tx.run('UPDATE timers SET lease_until = 0');
    }),
  );
  const product = await startProduct({ dataDir, env });
  try {
    const admin = await ApiClient.signIn(product.url, 'admin');
    await eventually('all mails to be sent', async () => {
      const queued = (await admin.get('/mails?status=queued')).body.items.length as number;
      return queued === 0;
    });
  } finally {
    await product.stop();
  }
  const due = await inDatabase((database) => database.read('SELECT id FROM timers WHERE due < ?', [now]));
  if (due.length > 0) throw new Error(`Expected all timers to have fired, but ${due.length} have not.`);
}
