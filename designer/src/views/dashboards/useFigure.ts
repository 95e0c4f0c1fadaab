import { useI18n } from 'vue-i18n';
import { useFormat } from '../../composables/useFormat.js';
import type { Figure } from '../../api/dashboards.js';

/** Figures in full: amounts with their sign, shares in percent, counts in groups of three; a quiet dash for none. */
export function useFigure(): (value: Figure, of: string | null) => string {
  const format = useFormat();
  const { locale } = useI18n();
  return (value, of) => {
    if (value === null) return '—';
    if (of === 'money') return format.money(value);
    if (of === 'percent') return `${value}%`;
    if (of === 'date') return format.day(String(value));
    return Number(value).toLocaleString(locale.value, { maximumFractionDigits: 2 });
  };
}
