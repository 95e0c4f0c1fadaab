/** Texts of one area: keys to sentences, nested at will. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/**
 * Joins the files of one language: each exports one constant that is named for its file, which becomes the first part of the keys.
 *
 * @throws {Error} if a file does not export a constant of its name.
 */
export function messagesOf(files: Readonly<Record<string, Readonly<Record<string, Messages>>>>): Record<string, Messages> {
  const all: Record<string, Messages> = {};
  for (const [path, module] of Object.entries(files)) {
    const area = path.replace(/^.*\/|\.ts$/g, '');
    const messages = module[area];
    if (!messages)
      throw new Error(`Expected ${path} to export "${area}", but it exports ${Object.keys(module).join(', ') || 'nothing'}.`);
    all[area] = messages;
  }
  return all;
}
