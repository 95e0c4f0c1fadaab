/** A DMN file around its elements. */
export function dmnFile(content: string): string {
  return `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="f" name="f" namespace="n">${content}</definitions>`;
}

/** A file with nothing but the decision `d`. */
export function decisionOf(expression: string): string {
  return dmnFile(`<decision id="d" name="d"><variable name="d"/>${expression}</decision>`);
}

export function literal(source: string): string {
  return `<literalExpression><text><![CDATA[${source}]]></text></literalExpression>`;
}

export interface TableSpec {
  readonly attributes?: string;
  /** Input expressions, with their allowed values behind a bar. */
  readonly inputs: readonly string[];
  /** Names of outputs, with their allowed values behind a bar and a default behind another. */
  readonly outputs: readonly string[];
  /** The cells of the rules: inputs, then outputs. Rules are called r1, r2, … */
  readonly rules: readonly (readonly string[])[];
}

export function table({ attributes = '', inputs, outputs, rules }: TableSpec): string {
  const text = (name: string, source: string | undefined): string =>
    source === undefined || source === '' ? '' : `<${name}><text><![CDATA[${source}]]></text></${name}>`;
  const heads = inputs.map((input) => {
    const [expression, allowed] = input.split('|');
    return `<input>${text('inputExpression', expression)}${text('inputValues', allowed)}</input>`;
  });
  const results = outputs.map((output) => {
    const [name, allowed, otherwise] = output.split('|');
    return `<output name="${name}">${text('outputValues', allowed)}${text('defaultOutputEntry', otherwise)}</output>`;
  });
  const rows = rules.map((cells, n) => {
    const entries = cells.map((cell, at) => text(at < inputs.length ? 'inputEntry' : 'outputEntry', cell));
    return `<rule id="r${n + 1}">${entries.join('')}</rule>`;
  });
  return `<decisionTable id="t" ${attributes}>${heads.join('')}${results.join('')}${rows.join('')}</decisionTable>`;
}
