import { organization } from './0001-organization.js';
import { records } from './0002-records.js';
import { runtime } from './0003-runtime.js';
import { requests } from './0004-requests.js';
import { flowStarters } from './0005-flow-starters.js';
import { auditFilters } from './0006-audit-filters.js';
import { savedViews } from './0007-saved-views.js';
import { departmentDetails } from './0008-department-details.js';
import { liveEvents } from './0009-live-events.js';
import { imports } from './0010-imports.js';
import { metadata } from './0011-metadata.js';
import { recordShares } from './0012-record-shares.js';
import { duplicates } from './0014-duplicates.js';
import { duplicateCrowds } from './0017-duplicate-crowds.js';
import { dashboards } from './0018-dashboards.js';
import { bulkChanges } from './0019-bulk-changes.js';
import { tags } from './0020-tags.js';
import { intake } from './0022-intake.js';
import { exportJobs } from './0023-export-jobs.js';
import { cleaning } from './0024-cleaning.js';
import { collection } from './0015-collection.js';
import { dictionaryLabels } from './0016-dictionary-labels.js';
import { viewing } from './0026-viewing.js';
import { shareHistory } from './0016-share-history.js';
import { defaultViews } from './0030-default-views.js';
import { schedules } from './0025-schedules.js';
import { associations } from './0031-associations.js';
import { nodes } from './0034-nodes.js';
import { keyRotations } from './0032-key-rotations.js';
import { suspension } from './0035-suspension.js';
import type { Migration } from './migration.js';

/** Every step of the schema, in order. Each subject adds its own at the end; nothing here is ever changed or removed. */
export const migrations: readonly Migration[] = [
  organization,
  records,
  runtime,
  requests,
  flowStarters,
  auditFilters,
  savedViews,
  departmentDetails,
  liveEvents,
  imports,
  metadata,
  recordShares,
  duplicates,
  dashboards,
  bulkChanges,
  intake,
  exportJobs,
  cleaning,
  collection,
  dictionaryLabels,
  duplicateCrowds,
  viewing,
  shareHistory,
  tags,
  defaultViews,
  schedules,
  associations,
  nodes,
  keyRotations,
  suspension,
];
