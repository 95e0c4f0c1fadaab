/**
 * Where an import stands. `ready`: it can be planned; `checked`: a trial of this plan has ended; `undoing`: what was done is taken back.
 */
export type ImportState =
  'ready' | 'checking' | 'checked' | 'running' | 'paused' | 'done' | 'cancelled' | 'failed' | 'undoing' | 'undone';

export type ImportCommand = 'plan' | 'check' | 'run' | 'pause' | 'resume' | 'cancel' | 'retry' | 'undo';

/** In which states somebody works through the file. */
export const WORKING: readonly ImportState[] = ['checking', 'running', 'undoing'];

/** From where a command leads where; anything else is refused. */
export const importMoves: Readonly<Record<ImportCommand, Readonly<Partial<Record<ImportState, ImportState>>>>> = {
  plan: { ready: 'ready', checked: 'ready', failed: 'ready' },
  check: { ready: 'checking', checked: 'checking' },
  run: { checked: 'running' },
  pause: { running: 'paused' },
  resume: { paused: 'running' },
  cancel: { checking: 'ready', running: 'cancelled', paused: 'cancelled' },
  retry: { done: 'running' },
  undo: { done: 'undoing', cancelled: 'undoing' },
};
