import { BINDS, joined, whole, within, type Feel } from './feel.js';

type Write = (of: Feel, args: readonly Feel[]) => Feel;

const call = (name: string, ...args: readonly Feel[]): Feel => whole(`${name}(${args.map(({ text }) => text).join(', ')})`);
const same: Write = (of) => of;

/** Always yes or no, whatever the value is. */
export function emptiness(of: Feel): Feel {
  const text = within(of, BINDS.part);
  return { text: `(${text} = null or ${text} = "" or ${text} = []) = true`, binds: BINDS.compare };
}

/** As in Java, nothing is not true: `not(null)` would be neither. */
export function negated(of: Feel): Feel {
  return { text: `${within(of, BINDS.add)} != true`, binds: BINDS.compare };
}

/** Methods of Java that expressions call on values, by name and number of arguments, in FEEL. */
export const methods: Readonly<Record<string, Write>> = {
  'equals/1': (of, [other]) => joined(of, '=', other!, BINDS.compare),
  'equalsIgnoreCase/1': (of, [other]) => joined(call('lower case', of), '=', call('lower case', other!), BINDS.compare),
  'size/0': (of) => call('count', of),
  'length/0': (of) => call('string length', of),
  'isEmpty/0': emptiness,
  'contains/1': (of, [part]) => ({
    text: `if ${within(of, BINDS.part)} instance of string then ${call('contains', of, part!).text} else ${call('list contains', of, part!).text}`,
    binds: BINDS.choice,
  }),
  'startsWith/1': (of, [start]) => call('starts with', of, start!),
  'endsWith/1': (of, [end]) => call('ends with', of, end!),
  'toLowerCase/0': (of) => call('lower case', of),
  'toUpperCase/0': (of) => call('upper case', of),
  'toString/0': (of) => call('string', of),
  'intValue/0': same,
  'longValue/0': same,
  'doubleValue/0': same,
  'booleanValue/0': same,
};

/** Functions of Flowable (`var:equals(amount, 5)`), by name: the first argument names a variable. */
export const variableFunctions: Readonly<Record<string, Write>> = {
  get: same,
  getOrDefault: (of, [other]) => ({ text: `if ${of.text} = null then ${other!.text} else ${of.text}`, binds: BINDS.choice }),
  exists: (of) => joined(of, '!=', whole('null'), BINDS.compare),
  isEmpty: emptiness,
  isNotEmpty: (of) => negated(emptiness(of)),
  ...Object.fromEntries(
    (
      [
        ['=', 'equals', 'eq'],
        ['!=', 'notEquals', 'ne'],
        ['<', 'lowerThan', 'lessThan', 'lt'],
        ['<=', 'lowerThanOrEquals', 'lessThanOrEquals', 'lte'],
        ['>', 'greaterThan', 'gt'],
        ['>=', 'greaterThanOrEquals', 'gte'],
      ] as const
    ).flatMap(([operator, ...names]) =>
      names.map((name): [string, Write] => [name, (of, [other]) => joined(of, operator, other!, BINDS.compare)]),
    ),
  ),
};
