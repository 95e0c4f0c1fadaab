import { derivedActions, type RecordAction } from '@vermilion/plugin-kit';

const sources: Readonly<Partial<Record<RecordAction, readonly RecordAction[]>>> = derivedActions;

/** The actions that one follows from where a grant does not name it; empty: it has to be named. */
export const followed = (action: RecordAction): readonly RecordAction[] => sources[action] ?? [];
