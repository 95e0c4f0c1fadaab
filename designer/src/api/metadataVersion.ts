let newest = 0;
const listeners = new Set<() => void>();

/** The newest version of the metadata that any answer or event has named. */
export const metadataVersion = {
  newest: (): number => newest,
  /** An answer was given, or something was told, at this version. */
  meet(version: number): void {
    if (!(version > newest)) return;
    newest = version;
    for (const listener of listeners) listener();
  },
  /** Calls back whenever a newer version is met. */
  onNewer(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
