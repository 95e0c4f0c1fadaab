import type { TestClient } from '../../testing/index.js';

/** Adds a drawn flow and publishes its first version; answers its key. */
export async function drawFlow(designer: TestClient, title: string, xml: string): Promise<string> {
  const created = await designer.post('/flows', { title, xml });
  const key = String(created.body.key);
  const published = created.status === 201 ? await designer.post(`/flows/${key}/versions`, { xml, note: '' }) : created;
  if (published.status !== 201) throw new Error(`Expected ${title} to be published, but: ${JSON.stringify(published.body)}.`);
  return key;
}
