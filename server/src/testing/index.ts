export { openDatabase } from '../database/openDatabase.js';
export { verifyAudit } from '../audit/verifyAudit.js';
export { checkLaws } from '../runtime/testing/checkLaws.js';
export { createFakeClock, type FakeClock } from './fakeClock.js';
export { describeOnBothDatabases } from './describeOnBothDatabases.js';
export { freePort, mariadbUrl } from './mariadb.js';
export { createTemporaryDatabase, type DatabaseKind, type TemporaryDatabase } from './temporaryDatabase.js';
export { createTestClient, type Answer, type TestClient } from './testClient.js';
export { startTestServer, type TestServer, type TestServerOptions } from './startTestServer.js';
