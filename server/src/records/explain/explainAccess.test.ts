import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../../testing/describeOnBothDatabases.js';
import { libraryActor, libraryId } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';
import { grantReading } from '../access/recordGrants.js';
import { entityNamed } from '../access/plansOf.js';
import { explainAccess } from './explainAccess.js';

const MEMBERS = '/records/lib:member';
const owner = libraryActor(2, 'librarian');

describeOnBothDatabases('why somebody sees a record', (kind) => {
  let library: Library;
  let id: string;
  beforeAll(async () => {
    library = await openLibrary(kind);
    id = (await library.call(owner, 'POST', MEMBERS, { body: { fields: { name: '甲', mobile: '13912345610' } } })).body.id;
  });
  afterAll(() => library.close());

  const explain = (person = owner, record = id) =>
    explainAccess(library.context, person, entityNamed(library.context, 'lib:member'), record);
  const action = async (name: string, person = owner) => (await explain(person)).actions.find((each) => each.action === name)!;
  const access = async (name: string, person = owner) => (await explain(person)).fields.find((field) => field.name === name);

  it('names each role, how far it reaches and whether that is far enough', async () => {
    const colleague = { ...libraryActor(2, 'librarian', 'keeper'), personId: libraryId(6) };
    expect(await action('view', colleague)).toMatchObject({
      allowed: true,
      roles: [
        { role: 'lib:librarian', scope: 'own', covers: false },
        { role: 'lib:keeper', scope: 'department', covers: true },
      ],
      task: false,
      share: false,
    });
    expect(await action('delete', colleague)).toMatchObject({ allowed: false, roles: [{ covers: false }, { scope: null }] });
  });

  it('says of each field how it is seen, and by which roles', async () => {
    const both = libraryActor(2, 'librarian', 'keeper');
    expect(await access('mobile')).toMatchObject({ access: 'masked', roles: [{ zh: '馆员' }] });
    expect(await access('mobile', both)).toMatchObject({ access: 'write', roles: [{ zh: '主管' }] });
  });

  it('says that a task or a share opens the record, and shows no field of one that is not seen', async () => {
    const stranger = libraryActor(4);
    expect(await explain(stranger)).toMatchObject({ fields: [] });
    const until = library.clock.now() + 1_000;
    const grant = { entity: 'lib:member', recordId: id, personId: stranger.personId, until, reason: 'task:1' };
    await library.database.write((tx) => grantReading(tx, [grant]));
    expect(await action('view', stranger)).toMatchObject({ allowed: true, task: true, share: false, roles: [] });
    expect(await access('mobile', stranger)).toMatchObject({ access: 'masked', roles: [] });
    library.clock.advance(1_000);
    const share = `${MEMBERS}/${id}/shares/person/${stranger.personId}`;
    await library.call(owner, 'PUT', share, { body: { level: 'write', lastDay: null } });
    expect(await action('view', stranger)).toMatchObject({ allowed: true, task: false, share: true });
    expect(await action('edit', stranger)).toMatchObject({ allowed: true, share: true });
    expect(await action('delete', stranger)).toMatchObject({ allowed: false, share: false });
  });

  it('says that an approval holds the record', async () => {
    expect(await explain()).toMatchObject({ inApproval: false });
    await library.database.write((tx) => tx.run("UPDATE lib_member SET approval_status = 'pending' WHERE id = ?", [id]));
    expect(await explain()).toMatchObject({ inApproval: true });
  });

  it('knows of no record that is not there', async () => {
    await expect(explain(owner, '0'.repeat(26))).rejects.toMatchObject({ status: 404 });
  });
});
