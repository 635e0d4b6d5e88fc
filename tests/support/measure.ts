import type { Page } from '@playwright/test';

/** What a picture of a page would show wrong, measured in the browser. */
export type Finding = { what: string; text: string; value: number };

/**
 * Contrast of every visible text with the ground that it stands on, below 4.5
 * (3 for large text). Disabled controls are measured too. Transparent grounds
 * are followed upwards; text over drawings is left to the eye.
 */
export async function lowContrast(page: Page): Promise<Finding[]> {
  return page.evaluate(() => {
    type Rgb = [number, number, number, number];
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const known = new Map<string, Rgb>();
    const parse = (colour: string): Rgb => {
      const before = known.get(colour);
      if (before) return before;
      if (!canvas) return [0, 0, 0, 1];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
      const rgb: Rgb = [r, g, b, a / 255];
      known.set(colour, rgb);
      return rgb;
    };
    const light = ([r, g, b]: Rgb) => {
      const [x = 0, y = 0, z = 0] = [r, g, b].map((v) => {
        const s = v / 255;
        return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const groundOf = (start: Element): Rgb => {
      for (let el: Element | null = start; el; el = el.parentElement) {
        const colour = parse(getComputedStyle(el).backgroundColor);
        if (colour[3] > 0.99) return colour;
      }
      return parse(getComputedStyle(document.documentElement).backgroundColor);
    };
    const found: { what: string; text: string; value: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const el = node.parentElement;
      // What is for screen readers alone has no colour.
      if (!text || !el || el.closest('svg, script, style, noscript, .sr-only, nextjs-portal'))
        continue;
      if (!el.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
      const style = getComputedStyle(el);
      const ink = parse(style.color);
      const [a, b] = [light(ink), light(groundOf(el))];
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      const size = Number.parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 600);
      if (ratio < (large ? 3 : 4.5)) {
        found.push({ what: el.className.toString(), text: text.slice(0, 60), value: ratio });
      }
    }
    return found;
  });
}

/**
 * Text that an ancestor with hidden overflow cuts off. What scrolls is not cut,
 * and boxes of one pixel are texts for screen readers alone.
 */
export async function clippedText(page: Page): Promise<Finding[]> {
  return page.evaluate(() => {
    const found: { what: string; text: string; value: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (!text || !parent?.checkVisibility() || parent.closest('svg, option, nextjs-portal'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const inner = range.getBoundingClientRect();
      for (let el: Element | null = parent; el && el !== document.body; el = el.parentElement) {
        const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(el);
        // What ends in an ellipsis after some lines says itself that there is more.
        if (/auto|scroll/.test(overflowX + overflowY) || webkitLineClamp !== 'none') break;
        const box = el.getBoundingClientRect();
        if (box.width <= 1 || box.height <= 1) break;
        const wide =
          overflowX === 'visible' ? 0 : Math.max(box.left - inner.left, inner.right - box.right);
        const tall =
          overflowY === 'visible' ? 0 : Math.max(box.top - inner.top, inner.bottom - box.bottom);
        const by = Math.max(wide, tall);
        if (by > 1)
          found.push({ what: el.className.toString(), text: text.slice(0, 60), value: by });
      }
    }
    return found;
  });
}

/** How far the page can be scrolled sideways; 0 is right. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** Thai text whose lines are closer than stacked vowels and tone marks need. */
export async function tightThai(page: Page): Promise<Finding[]> {
  return page.evaluate(() => {
    const found: { what: string; text: string; value: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const el = node.parentElement;
      if (!/[\u0E00-\u0E7F]/.test(text) || !el?.checkVisibility()) continue;
      if (el.closest('svg, script, option, .sr-only, nextjs-portal')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if (range.getClientRects().length < 2) continue;
      const style = getComputedStyle(el);
      const ratio = Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
      if (ratio < 1.69)
        found.push({ what: el.className.toString(), text: text.slice(0, 60), value: ratio });
    }
    return found;
  });
}

/** Controls smaller than 44 × 44 on a phone; links inside a line of text are exempt. */
export async function smallTargets(page: Page, least = 44): Promise<Finding[]> {
  return page.evaluate((least) => {
    const found: { what: string; text: string; value: number }[] = [];
    const all = 'button, select, input:not([type=hidden]), textarea, summary, a[href]';
    for (const el of document.querySelectorAll<HTMLElement>(all)) {
      if (!el.checkVisibility() || el.closest('svg, nextjs-portal, p, dd, td, th, dt')) continue;
      if (el.matches('a') && getComputedStyle(el).display === 'inline') continue;
      const target = el.matches('input[type=checkbox], input[type=radio]')
        ? el.closest('label')
        : el;
      const box = (target ?? el).getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1) continue;
      const size = Math.min(box.width, box.height);
      if (size < least - 0.5) {
        found.push({
          what: el.className.toString(),
          text: el.textContent?.trim().slice(0, 40) ?? '',
          value: size,
        });
      }
    }
    return found;
  }, least);
}
