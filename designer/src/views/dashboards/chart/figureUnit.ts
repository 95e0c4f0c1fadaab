/** By what figures on an axis are divided, and what that is called; empty: nothing. */
export interface FigureUnit {
  readonly divisor: number;
  readonly name: string;
}

/** Amounts as people speak of them: 元, 万元, 亿元, in English CNY, thousands and millions; counts by themselves. */
export function figureUnit(most: number, of: string | null, locale: string): FigureUnit {
  const en = locale === 'en';
  if (of === 'percent') return { divisor: 1, name: '%' };
  if (of !== 'money') return { divisor: 1, name: '' };
  const steps = en
    ? ([
        [1e6, 'CNY m'],
        [1e4, 'CNY k'],
        [0, 'CNY'],
      ] as const)
    : ([
        [1e8, '亿元'],
        [1e5, '万元'],
        [0, '元'],
      ] as const);
  const divisors: Readonly<Record<string, number>> = { 'CNY m': 1e6, 'CNY k': 1e3, 亿元: 1e8, 万元: 1e4 };
  const [, name] = steps.find(([from]) => most >= from)!;
  return { divisor: divisors[name] ?? 1, name };
}
