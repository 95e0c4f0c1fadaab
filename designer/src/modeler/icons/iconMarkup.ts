import type { Component } from 'vue';
import { h, render } from 'vue';

const made = new Map<Component, string>();

/** A Lucide icon as SVG text, for the places that are drawn without Vue: palette, context pad, activities. */
export function iconMarkup(icon: Component): string {
  let markup = made.get(icon);
  if (markup === undefined) {
    const box = document.createElement('div');
    render(h(icon, { size: 24, strokeWidth: 1.75 }), box);
    markup = box.querySelector('svg')?.innerHTML ?? '';
    render(null, box);
    made.set(icon, markup);
  }
  return markup;
}
