import { onScopeDispose, ref, type Ref } from 'vue';

/** The colors of the theme as a chart needs them, as values. */
export interface ChartColors {
  readonly series: readonly string[];
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly paper: string;
  readonly font: string;
}

/** Read from the tokens; follows when the theme changes. */
export function useChartColors(): Readonly<Ref<ChartColors>> {
  const colors = ref(readColors());
  const observer = new MutationObserver(() => (colors.value = readColors()));
  observer.observe(document.documentElement, { attributeFilter: ['class'] });
  onScopeDispose(() => observer.disconnect());
  return colors;
}

function readColors(): ChartColors {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--vm-${name}`).trim();
  return {
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => token(`c${number}`)),
    ink: token('ink'),
    muted: token('muted'),
    rule: token('rule'),
    paper: token('paper'),
    font: getComputedStyle(document.body).fontFamily,
  };
}
