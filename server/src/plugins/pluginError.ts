/** The configured plugins do not fit together: the server does not start. The message lists everything at once, one line each. */
export class PluginError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Expected plugins that fit together, but:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'PluginError';
  }
}
