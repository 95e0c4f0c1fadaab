import type { ImportLine, ImportReport } from '@vermilion/engine/import';

/** What somebody has to do first, what changes nothing last. */
const ORDER: readonly ImportLine['outcome'][] = ['open', 'kept', 'mapped', 'needless'];

export interface ReportSection {
  readonly outcome: ImportLine['outcome'];
  readonly lines: readonly ImportLine[];
}

/** The lines of a report by what has become of them, sections without a line left out. */
export function reportSections({ lines }: ImportReport): readonly ReportSection[] {
  return ORDER.map((outcome) => ({ outcome, lines: lines.filter((line) => line.outcome === outcome) })).filter(
    (section) => section.lines.length > 0,
  );
}
