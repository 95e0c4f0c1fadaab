export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An XML element; what is undefined is left out. */
export function tag(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const head = [name, ...given.map(([key, value]) => `${key}="${escapeXml(String(value))}"`)].join(' ');
  return children.length === 0 ? `<${head}/>` : `<${head}>${children.join('')}</${name}>`;
}

/** A FEEL expression as the content of an element; nothing if there is none. */
export function formal(name: string, source: string | undefined): readonly string[] {
  return source === undefined ? [] : [tag(name, { 'xsi:type': 'bpmn:tFormalExpression' }, [escapeXml(`= ${source}`)])];
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
