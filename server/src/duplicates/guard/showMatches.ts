import type { Evidence, Text } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import { viewPlan } from '../../records/access/plansOf.js';
import type { RecordEntity } from '../../records/entity/recordEntity.js';
import type { Locale } from '../../records/labels/titleText.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import type { RecordView } from '../../records/views/recordView.js';
import { showRecords } from '../../records/views/showRecords.js';
import type { Match } from './findMatches.js';

/** A like record as the asker may see it. */
export interface MatchView {
  readonly id: string;
  readonly title: string;
  readonly no: string | null;
  /** Who to ask. */
  readonly owner: string | null;
  /** 0..1 */
  readonly score: number;
  readonly level: Evidence['level'];
  readonly reasons: readonly Text[];
  /** What lists show of it, as far as the asker may see it there, masked where he may not read it. */
  readonly columns: Pick<RecordView, 'fields' | 'masked' | 'labels'>;
}

export interface ShownMatches {
  /** The strictest of all; null: nothing alike. */
  readonly level: Evidence['level'] | null;
  readonly matches: readonly MatchView[];
  /** So many further ones are not the asker's to see; only why they are alike is told. */
  readonly hidden: number;
  readonly hiddenReasons: readonly Text[];
}

const LEVELS: readonly Evidence['level'][] = ['queue', 'warn', 'blockUnlessReason', 'block'];
const MOST_SHOWN = 10;

const strictest = (evidence: readonly Evidence[]): Evidence['level'] =>
  LEVELS.findLast((level) => evidence.some((piece) => piece.level === level)) ?? 'queue';

/** Shows like records by the access plan of the asker, masked as everywhere. */
export async function showMatches(
  context: RecordsContext,
  actor: Actor,
  entity: RecordEntity,
  matches: readonly Match[],
  locale: Locale,
): Promise<ShownMatches> {
  const plan = await viewPlan(context, actor, entity);
  const visible = matches.filter(({ record }) => plan.covers(record)).slice(0, MOST_SHOWN);
  const hidden = matches.filter(({ record }) => !plan.covers(record));
  const views = await showRecords(
    context,
    actor,
    plan,
    visible.map(({ record }) => record),
    locale,
  );
  return {
    level: matches.length === 0 ? null : strictest(matches.flatMap(({ evidence }) => evidence)),
    matches: visible.map(({ score, evidence }, index) => ({
      id: views[index]!.id,
      title: views[index]!.title,
      no: views[index]!.no,
      owner: views[index]!.owner?.name ?? null,
      score,
      level: strictest(evidence),
      reasons: evidence.map(({ message }) => message),
      columns: listColumns(entity, views[index]!),
    })),
    hidden: hidden.length,
    hiddenReasons: [...new Set(hidden.flatMap(({ evidence }) => evidence.map(({ message }) => message)))],
  };
}

function listColumns(entity: RecordEntity, { fields, masked, labels }: RecordView): MatchView['columns'] {
  const isListed = (name: string) => entity.fields.get(name)?.definition.list === true && name !== entity.titleField.name;
  const among = <T>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => isListed(name)));
  return { fields: among(fields), masked: masked.filter(isListed), labels: among(labels) };
}
