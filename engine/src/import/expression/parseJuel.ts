import { BINDS, joined, whole, within, type Feel } from './feel.js';
import { emptiness, methods, negated, variableFunctions } from './methods.js';
import { tokenize, type JuelToken } from './tokenize.js';
import { refuse } from './untranslatable.js';

interface Operator {
  readonly feel: string;
  readonly binds: number;
}
const operator = (feel: string, binds: number): Operator => ({ feel, binds });

/** JUEL → FEEL. */
const operators: Readonly<Record<string, Operator>> = {
  '||': operator('or', BINDS.or),
  or: operator('or', BINDS.or),
  '&&': operator('and', BINDS.and),
  and: operator('and', BINDS.and),
  '==': operator('=', BINDS.compare),
  eq: operator('=', BINDS.compare),
  '!=': operator('!=', BINDS.compare),
  ne: operator('!=', BINDS.compare),
  '<': operator('<', BINDS.compare),
  lt: operator('<', BINDS.compare),
  '<=': operator('<=', BINDS.compare),
  le: operator('<=', BINDS.compare),
  '>': operator('>', BINDS.compare),
  gt: operator('>', BINDS.compare),
  '>=': operator('>=', BINDS.compare),
  ge: operator('>=', BINDS.compare),
  '+': operator('+', BINDS.add),
  '-': operator('-', BINDS.add),
  '*': operator('*', BINDS.multiply),
  '/': operator('/', BINDS.multiply),
  div: operator('/', BINDS.multiply),
  '%': operator('modulo', BINDS.multiply),
  mod: operator('modulo', BINDS.multiply),
};
/** What Camunda and Flowable put beside the variables. */
const surroundings: ReadonlySet<string> = new Set(['execution', 'task', 'authenticatedUserId', 'loopCounter']);

/** Parts inside one another; people write a handful. */
const DEEPEST = 100;

/** Reads one JUEL expression (what stands between the braces) and writes it as FEEL. `called`: names that mean something else here. */
export function parseJuel(source: string, called: ReadonlyMap<string, string>): string {
  return new Parser(tokenize(source), called).all();
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly JuelToken[],
    private readonly called: ReadonlyMap<string, string>,
  ) {}

  all(): string {
    const { text } = this.choice();
    if (this.peek().kind !== 'end') this.unexpected();
    return text;
  }

  private choice(): Feel {
    return this.deeper(() => this.choiceHere());
  }

  private deeper(read: () => Feel): Feel {
    if (++this.depth > DEEPEST)
      refuse('表达式嵌套过深', `Expected at most ${DEEPEST} parts inside one another, but there are more`);
    const found = read();
    this.depth--;
    return found;
  }

  private choiceHere(): Feel {
    const condition = this.binary(BINDS.or);
    if (!this.skip('?')) return condition;
    const yes = this.choice();
    this.expect(':');
    return { text: `if ${condition.text} then ${yes.text} else ${this.choice().text}`, binds: BINDS.choice };
  }

  private binary(least: number): Feel {
    let left = this.unary();
    for (;;) {
      const token = this.peek();
      const found = token.kind !== 'string' && Object.hasOwn(operators, token.text) ? operators[token.text]! : undefined;
      if (found === undefined || found.binds < least) return left;
      this.at++;
      const right = this.binary(found.binds + 1);
      left =
        found.feel === 'modulo' ? whole(`modulo(${left.text}, ${right.text})`) : joined(left, found.feel, right, found.binds);
    }
  }

  private unary(): Feel {
    return this.deeper(() => this.unaryHere());
  }

  private unaryHere(): Feel {
    if (this.skip('!') || this.skip('not')) return negated(this.unary());
    if (this.skip('empty')) return emptiness(this.unary());
    if (this.skip('-')) return { text: `-${within(this.unary(), BINDS.minus)}`, binds: BINDS.minus };
    return this.postfix();
  }

  private postfix(): Feel {
    let value = this.primary();
    for (;;) {
      if (this.skip('.')) value = this.member(value);
      else if (this.skip('[')) {
        const key = this.peek().kind === 'string' ? this.next().text : undefined;
        value = key === undefined ? this.element(value) : property(value, key);
        this.expect(']');
      } else return value;
    }
  }

  /** Lists begin with 1 here. */
  private element(value: Feel): Feel {
    const token = this.peek();
    const index = this.choice();
    return whole(
      `${within(value, BINDS.part)}[${token.kind === 'number' && index.text === token.text ? Number(token.text) + 1 : `${within(index, BINDS.add)} + 1`}]`,
    );
  }

  private member(of: Feel): Feel {
    const name = this.next().text;
    if (!this.skip('(')) return property(of, name);
    const args = this.args();
    const write = methods[`${name}/${args.length}`];
    if (write === undefined)
      refuse(`没有与方法「${name}」对应的 FEEL 写法`, `Expected a method that FEEL has as well, but ${name} is none`);
    return write(of, args);
  }

  private primary(): Feel {
    const token = this.next();
    if (token.kind === 'number') return whole(token.text);
    if (token.kind === 'string') return whole(JSON.stringify(token.text));
    if (token.kind === 'name') return this.name(token.text);
    if (token.text !== '(') this.unexpected(token);
    const inner = this.choice();
    this.expect(')');
    return inner;
  }

  private name(name: string): Feel {
    if (name === 'execution' && this.skip('.')) return this.ofExecution(this.next().text);
    if (surroundings.has(name)) refuse(`「${name}」在此没有对应`, `Expected a variable, but ${name} belongs to the other engine`);
    const next = this.peek().text;
    if (next === ':' && this.peek(2).text === '(' && /^(var|vars|variables)$/.test(name)) return this.variableFunction();
    if (next === '(') refuse(`没有函数「${name}」`, `Expected a function that FEEL has as well, but ${name} is none`);
    return whole(this.called.get(name) ?? name);
  }

  private ofExecution(method: string): Feel {
    this.expect('(');
    const [argument] = this.args();
    const name = /^"([A-Za-z_]\w*)"$/.exec(argument?.text ?? '')?.[1];
    if (name === undefined || (method !== 'getVariable' && method !== 'hasVariable'))
      refuse(
        `没有与 execution.${method} 对应的写法`,
        `Expected a variable of the execution, but ${method} asks for something else`,
      );
    const variable = whole(this.called.get(name) ?? name);
    return method === 'getVariable' ? variable : joined(variable, '!=', whole('null'), BINDS.compare);
  }

  private variableFunction(): Feel {
    this.expect(':');
    const name = this.next().text;
    this.expect('(');
    const [first, ...rest] = this.args();
    const write = Object.hasOwn(variableFunctions, name) ? variableFunctions[name] : undefined;
    if (write === undefined || first === undefined)
      refuse(`没有函数「${name}」`, `Expected a function that FEEL has as well, but ${name} is none`);
    return write(whole(first.text.replace(/^"([A-Za-z_]\w*)"$/, '$1')), rest);
  }

  /** Arguments behind a parenthesis that has been opened. */
  private args(): readonly Feel[] {
    const found: Feel[] = [];
    while (!this.skip(')')) {
      if (found.length > 0) this.expect(',');
      found.push(this.choice());
    }
    return found;
  }

  private peek(ahead = 0): JuelToken {
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)]!;
  }

  private next(): JuelToken {
    const token = this.peek();
    if (token.kind === 'end') this.unexpected();
    this.at++;
    return token;
  }

  private skip(text: string): boolean {
    const token = this.peek();
    const is = token.text === text && token.kind !== 'string' && token.kind !== 'end';
    if (is) this.at++;
    return is;
  }

  private expect(text: string): void {
    if (!this.skip(text)) this.unexpected();
  }

  private unexpected(token = this.peek()): never {
    const found = token.kind === 'end' ? 'the end' : `"${token.text}"`;
    refuse(`表达式在「${token.text}」处无法理解`, `Expected the expression to go on differently, but found ${found}`);
  }
}

function property(of: Feel, name: string): Feel {
  if (!/^[A-Za-z_]\w*$/.test(name)) refuse(`字段名「${name}」不可用`, `Expected the name of a field, but it is "${name}"`);
  return whole(`${within(of, BINDS.part)}.${name}`);
}
