import type { Page } from 'playwright-core';

/**
 * Texts of the page that are cut off at the right without the three dots that say so; empty when all can be read. Whatever can
 * be scrolled to, and the insides of drawings and marks behind the text, do not count.
 */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const cut = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent!.trim();
      const parent = node.parentElement!;
      if (
        text === '' ||
        parent.closest('svg, script, style, .djs-container, .marks') ||
        !parent.checkVisibility({ visibilityProperty: true })
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { right, width } = range.getBoundingClientRect();
      for (let box: HTMLElement | null = parent; box && width > 0; box = box.parentElement) {
        const { overflowX, textOverflow } = getComputedStyle(box);
        if (overflowX === 'visible') continue;
        const edge = box.getBoundingClientRect();
        const canBeRead = textOverflow === 'ellipsis' || overflowX === 'auto' || overflowX === 'scroll';
        // What only a reader of the screen hears lies in a box of one pixel.
        if (!canBeRead && edge.width > 1 && right > edge.right + 1) cut.add(text);
        break;
      }
    }
    return [...cut];
  });
}
