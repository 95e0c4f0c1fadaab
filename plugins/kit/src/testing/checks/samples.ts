import type { SampleContext, SampleRecord } from '../../definition/sample.js';
import { demoId } from '../../samples/demoId.js';
import { seededRandom } from '../../samples/seededRandom.js';
import { validateRecord } from '../../records/validateRecord.js';
import type { Finding } from '../finding.js';
import type { Inspection } from '../inspection.js';

const file = 'samples/index.ts';
/** "Now" of the samples under test; nothing may depend on the day of the test. */
const now = Date.UTC(2026, 10, 22, 2);

function contextFor(): SampleContext {
  const person = (role: string, i: number) => ({
    id: demoId(`${role}:${i}`),
    name: `职员${i}`,
    department: demoId(`department:${i % 3}`),
    active: true,
  });
  return {
    random: seededRandom(20261122),
    now,
    people: (role) => Array.from({ length: 5 }, (_, i) => person(role, i)),
    departments: {},
    size: 'S',
  };
}

function checkRecord({ entities, dictionaries }: Inspection, record: SampleRecord, known: Set<string>): readonly Finding[] {
  const place = `${record.entity} ${record.key}`;
  const entity = entities.get(record.entity);
  if (entity === undefined) return [{ file, place, remedy: `Expected an entity ${record.entity}, but there is none.` }];
  const findings: Finding[] = [];
  if (known.has(record.key)) findings.push({ file, place, remedy: 'Give it another key: this one is taken.' });
  known.add(record.key);
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record.fields)) {
    const reference = typeof value === 'object' && value !== null && '$ref' in value ? String(value.$ref) : undefined;
    if (reference !== undefined && !known.has(reference))
      findings.push({ file, place, remedy: `Yield ${reference} before it: ${name} refers to it.` });
    fields[name] = reference === undefined ? value : demoId(reference);
  }
  const { issues } = validateRecord(entity, fields, {
    computed: true,
    today: new Date(now).toISOString().slice(0, 10),
    dictionary: (name) => dictionaries.get(name),
  });
  return [...findings, ...issues.map(({ field, message }) => ({ file, place, remedy: `${field}: ${message.en}` }))];
}

/** Samples are the same every time, refer only to what came before, and obey every rule. */
export function checkSamples(inspection: Inspection): readonly Finding[] {
  const { samples } = inspection.plugin;
  if (samples === undefined) return [];
  const once = [...samples(contextFor())];
  const findings: Finding[] = [];
  if (JSON.stringify([...samples(contextFor())]) !== JSON.stringify(once))
    findings.push({
      file,
      place: 'samples',
      remedy: 'Draw all chance from context.random and all time from context.now: two runs differ.',
    });
  const known = new Set<string>();
  return [...findings, ...once.flatMap((record) => checkRecord(inspection, record, known))];
}
