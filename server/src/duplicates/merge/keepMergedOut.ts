import type { BinRule } from '../../records/hooks/recordHooks.js';

/** A record that was merged into another comes back by undoing the merge only, together with what hung on it. */
export const keepMergedOut: BinRule = ({ name }) => ({
  sql: 'id NOT IN (SELECT gone_id FROM record_merges WHERE entity = ? AND undone_at IS NULL)',
  params: [name],
});
