import type { Problem } from '@vermilion/engine';
import { linesOf } from '@vermilion/engine/import';

/** A problem with its place in the file, as a machine reads it. */
export interface ProblemLine {
  readonly file: string;
  /** Counted from 1; null: the file as a whole. */
  readonly line: number | null;
  readonly element: string | null;
  readonly rule: string;
  readonly severity: Problem['severity'];
  readonly message: Problem['message'];
}

/** Problems of one file, in the order of its lines. */
export function problemLines(file: string, xml: string, problems: readonly Problem[]): readonly ProblemLine[] {
  const lines = problems.length === 0 ? new Map<string, number>() : linesOf(xml);
  const placed = problems.map(({ element, rule, severity, message }): ProblemLine => {
    return { file, line: (element === null ? undefined : lines.get(element)) ?? null, element, rule, severity, message };
  });
  return placed.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** `contract.bpmn:12: error: task_1: … (missingName)` */
export function problemText({ file, line, element, rule, severity, message }: ProblemLine): string {
  const place = [file, ...(line === null ? [] : [line])].join(':');
  return `${place}: ${severity}: ${element === null ? '' : `${element}: `}${message.en} (${rule})`;
}
