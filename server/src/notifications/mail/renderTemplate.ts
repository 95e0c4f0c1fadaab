/** What a template shows: values by name, lists of such, and conditions. */
export interface TemplateValues {
  readonly [name: string]: string | boolean | null | undefined | readonly TemplateValues[];
}

export interface RenderOptions {
  /** Escape for HTML. */
  readonly html: boolean;
  /** `{{> name}}`. */
  readonly partial: (name: string) => string;
}

const TAG = /\{\{\s*([#^/>]?)\s*([\w.-]+)\s*\}\}/g;
const MOST_DEPTH = 10;

/**
 * Fills a template: `{{name}}` (escaped in HTML), `{{#list}}…{{/list}}` for each item or if there is a value,
 * `{{^name}}…{{/name}}` if there is none, `{{> partial}}`. Inside a list its names come first.
 *
 * @throws {Error} if a section is not closed, or partials include each other.
 */
export function renderTemplate(template: string, values: TemplateValues, options: RenderOptions): string {
  return render(withPartials(template, options, 0), [values], options.html);
}

function withPartials(template: string, options: RenderOptions, depth: number): string {
  if (depth > MOST_DEPTH) throw new Error('Expected partials that do not include each other, but they do.');
  return template.replace(/\{\{>\s*([\w-]+)\s*\}\}\n?/g, (_tag, name: string) =>
    withPartials(options.partial(name), options, depth + 1),
  );
}

function render(template: string, scopes: readonly TemplateValues[], html: boolean): string {
  let out = '';
  let position = 0;
  for (;;) {
    TAG.lastIndex = position;
    const tag = TAG.exec(template);
    if (!tag) return out + template.slice(position);
    out += template.slice(position, tag.index);
    const [whole, kind, name] = tag as unknown as [string, string, string];
    position = tag.index + whole.length;
    const value = lookUp(scopes, name);
    if (kind === '') {
      out += typeof value === 'string' ? (html ? escapeHtml(value) : value) : '';
      continue;
    }
    const end = endOf(template, name, position);
    const inner = template.slice(position, end.start);
    position = end.end;
    const isThere = Array.isArray(value)
      ? value.length > 0
      : value !== undefined && value !== null && value !== false && value !== '';
    if (kind === '^') out += isThere ? '' : render(inner, scopes, html);
    else if (Array.isArray(value)) for (const item of value as TemplateValues[]) out += render(inner, [item, ...scopes], html);
    else if (isThere) out += render(inner, scopes, html);
  }
}

/** Where the section that was opened before `from` is closed. */
function endOf(template: string, name: string, from: number): { readonly start: number; readonly end: number } {
  let depth = 1;
  const tags = new RegExp(TAG.source, 'g');
  tags.lastIndex = from;
  for (let tag = tags.exec(template); tag; tag = tags.exec(template)) {
    if (tag[2] !== name) continue;
    if (tag[1] === '#' || tag[1] === '^') depth++;
    if (tag[1] === '/' && --depth === 0) return { start: tag.index, end: tag.index + tag[0].length };
  }
  throw new Error(`Expected {{/${name}}} in the template, but it is missing.`);
}

function lookUp(scopes: readonly TemplateValues[], name: string): TemplateValues[string] {
  for (const scope of scopes) if (Object.hasOwn(scope, name)) return scope[name];
  return undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!).replaceAll('\n', '<br>');
