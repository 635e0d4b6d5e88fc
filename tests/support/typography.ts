import type { Page } from '@playwright/test';
import { phrasesOf } from '@/components/ui/phrases-of';

/** What only shows in a browser: in which language words are marked, and where headings break. */

/** Visible words in a script whose language is not said: a screen reader would spell them. */
export async function unmarkedScripts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scripts: [RegExp, string][] = [
      [/[\u0e01-\u0e5b]/, 'th'],
      [/[\u3041-\u30fa\u4e00-\u9fff]/, 'ja'],
    ];
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const el = node.parentElement;
      if (!el || el.closest('script, style, template, nextjs-portal')) continue;
      if (!el.closest('option') && !el.checkVisibility()) continue;
      const text = node.textContent ?? '';
      // An option or a control holds no spans: a mixture can be marked as neither.
      const mixed = /[a-z]/i.test(text) || scripts.every(([script]) => script.test(text));
      if (el.matches('option, textarea') && mixed) continue;
      const lang = el.closest('[lang]')?.getAttribute('lang');
      for (const [script, language] of scripts) {
        if (script.test(text) && lang !== language) {
          found.push(`${lang}: ${text.trim().slice(0, 60)}`);
        }
      }
    }
    return [...new Set(found)].slice(0, 12);
  });
}

type Broken = { text: string; lang: string; at: number[]; thaiWords: number[]; marked: boolean };

/** Headings that take several lines, with the places at which they break. */
async function brokenHeadings(page: Page): Promise<Broken[]> {
  return page.evaluate(() => {
    const found: Broken[] = [];
    for (const el of document.querySelectorAll('h1, h2, h3, h4, legend, caption, th')) {
      const { lineHeight } = getComputedStyle(el);
      const box = el.getBoundingClientRect();
      if (!el.checkVisibility() || box.width <= 1 || box.height < 1.5 * parseFloat(lineHeight))
        continue;
      const walker = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        const range = document.createRange();
        const at: number[] = [];
        let bottom = Number.NaN;
        for (let index = 0; index < text.length; index += 1) {
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const rect = range.getClientRects()[0];
          if (!rect || rect.width === 0) continue;
          if (rect.top >= bottom) at.push(index);
          bottom = rect.bottom - 1;
        }
        const lang = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
        const cutter = new Intl.Segmenter('th', { granularity: 'word' });
        const thaiWords = [...cutter.segment(text)].map(({ index }) => index);
        const marked = node.parentElement?.closest('.phrases') !== null;
        if (at.length > 0) found.push({ text, lang, at, thaiWords, marked });
      }
    }
    return found;
  });
}

const katakana = /[\u30a1-\u30fa\u30fc]/;
const mayNotBegin = /[、。，．・：；？！）」』】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/;
const mayNotEnd = /[（「『【〔]/;

/** Headings that break inside a Thai word, or where Japanese does not break. */
export async function badBreaks(page: Page): Promise<string[]> {
  const bad: string[] = [];
  for (const { text, lang, at, thaiWords, marked } of await brokenHeadings(page)) {
    const phrases = new Set<number>();
    let start = 0;
    for (const phrase of lang === 'ja' ? phrasesOf(text) : []) {
      phrases.add(start);
      start += phrase.length;
    }
    for (const place of at) {
      const [before = '', after = ''] = [text[place - 1], text[place]];
      const isBad =
        lang === 'th'
          ? /[\u0e01-\u0e4e]/.test(before) &&
            /[\u0e01-\u0e4e]/.test(after) &&
            !thaiWords.includes(place)
          : lang === 'ja' &&
            (mayNotBegin.test(after) ||
              mayNotEnd.test(before) ||
              (katakana.test(before) && katakana.test(after)) ||
              (marked && !phrases.has(place)));
      if (isBad) bad.push(`${text.slice(0, place)}|${text.slice(place)}`);
    }
  }
  return bad;
}
