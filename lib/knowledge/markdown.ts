import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import MarkdownIt from 'markdown-it';
import type { Locale } from '@/lib/i18n/locales';
import { fileAddress, fileOfAddress } from './file-address';

/**
 * From the Markdown of an article to a tree that is safe to show, on the server alone. The parser
 * lets no HTML through and stops at deep nesting; what it makes is read again as a tree, of which
 * only the elements named below are kept; links and images are then made the portal's.
 */
const mostNesting = 40;
const parser = new MarkdownIt({
  ...{ html: false, linkify: false, typographer: false },
  maxNesting: mostNesting,
});
type Token = ReturnType<typeof parser.parse>[number];

/** Emphasis is not counted by the parser: what is deeper than its limit is shown without. */
parser.core.ruler.push('shallow', ({ tokens }) => {
  for (const token of tokens) {
    if (token.children) token.children = shallow(token.children);
  }
});

function shallow(tokens: Token[]): Token[] {
  let depth = 0;
  return tokens.filter(({ nesting }) => {
    if (nesting < 0) depth -= 1;
    const stays = nesting === 0 || depth < mostNesting;
    if (nesting > 0) depth += 1;
    return stays;
  });
}

const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'ul', 'ol', 'li', 'blockquote'],
    ...[
      'pre',
      'code',
      'em',
      'strong',
      's',
      'a',
      'img',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
    ],
  ],
  attributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    th: [['style', /^text-align:(?:left|right|center)$/]],
    td: [['style', /^text-align:(?:left|right|center)$/]],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: [] },
  required: {},
  strip: ['script', 'style'],
  clobber: [],
};

export type MarkdownOptions = {
  locale: Locale;
  /** The portal's own address: links elsewhere are marked as such. */
  origin: string;
  /** Files that the version holds, by id, with what an image shows in this language. */
  files: ReadonlyMap<string, { alt: string; isImage: boolean }>;
  /** The level of the first heading; the page has those above it. */
  level?: 2 | 3 | 4;
  /** In a feed, every address is a whole one. */
  absolute?: boolean;
  /** Without them where two versions stand on one page. */
  anchors?: boolean;
};

export type Heading = { id: string; level: number; text: string };
export type Rendered = {
  tree: Root;
  headings: Heading[];
  /** Too much to be made into elements: the words as they were written. */
  isPlain: boolean;
};

/**
 * Cells, rows, items, links, emphasis …: each becomes an element, which costs far more on the way to
 * a reader than its letters do. A long article has a few thousand.
 */
export const mostParts = 10_000;

export function countParts(markdown: string): number {
  return partsIn(parser.parse(markdown, {}));
}

/** What the parser finds and no element is made of. */
const mereWords = ['text', 'inline', 'softbreak'];

function partsIn(tokens: readonly Token[]): number {
  return tokens.reduce((count, { nesting, type, hidden, children }) => {
    const own = nesting >= 0 && !hidden && !mereWords.includes(type) ? 1 : 0;
    return count + own + (children ? partsIn(children) : 0);
  }, 0);
}

const plain = (markdown: string): Rendered => ({
  tree: {
    type: 'root',
    children: [
      {
        ...{ type: 'element', tagName: 'p', properties: {} },
        children: [{ type: 'text', value: markdown }],
      },
    ],
  },
  ...{ headings: [], isPlain: true },
});

export function renderMarkdown(markdown: string, options: MarkdownOptions): Rendered {
  const references = {};
  const tokens = parser.parse(markdown, references);
  if (partsIn(tokens) > mostParts) return plain(markdown);
  const html = parser.renderer.render(tokens, parser.options, references);
  const tree = sanitize(fromHtml(html, { fragment: true }), schema) as Root;
  const headings: Heading[] = [];
  const shift = (options.level ?? 2) - topLevel(tree);
  walk(tree, (element) => {
    const level = levelOf(element);
    if (level !== null) shiftHeading(element, level + shift, headings, options);
    else if (element.tagName === 'a') ownLink(element, options);
    else if (element.tagName === 'img') ownImage(element, options);
  });
  return { tree, headings, isPlain: false };
}

/** Block by block: what stands at the top of the text. */
export type Block = { key: string; kind: string; rendered: Rendered };

export function blocksOf({ tree, isPlain }: Rendered): Block[] {
  return tree.children.flatMap((node, at) => {
    if (node.type !== 'element') return [];
    const rendered = { tree: { type: 'root' as const, children: [node] }, headings: [], isPlain };
    return [{ key: `${node.tagName}-${at}`, kind: node.tagName, rendered }];
  });
}

/** Every element once, without recursion: the tree is as deep as its writer made it. */
function walk(tree: Root, visit: (element: Element) => void): void {
  const waiting: (Root | Element)[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'element') visit(node);
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child?.type === 'element') waiting.push(child);
    }
  }
}

function levelOf({ tagName }: Element): number | null {
  return /^h[1-6]$/.test(tagName) ? Number(tagName.slice(1)) : null;
}

function topLevel(tree: Root): number {
  let top = 7;
  walk(tree, (element) => {
    top = Math.min(top, levelOf(element) ?? 7);
  });
  return top;
}

function shiftHeading(
  element: Element,
  level: number,
  headings: Heading[],
  { anchors = true }: MarkdownOptions,
): void {
  const id = `section-${headings.length + 1}`;
  element.tagName = `h${Math.min(6, level)}`;
  element.properties = anchors ? { id } : {};
  headings.push({ id, level: Math.min(6, level), text: textOf(element) });
}

export function textOf(element: Element): string {
  const words: string[] = [];
  const waiting: ElementContent[] = [...element.children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text') words.push(node.value);
    else if (node.type === 'element') waiting.push(...[...node.children].reverse());
  }
  return words.join('').trim();
}

/** A link in the portal stays in the reader's language; one to elsewhere says so. */
function ownLink(element: Element, options: MarkdownOptions): void {
  const href = String(element.properties.href ?? '');
  const file = fileOfAddress(href);
  if (file) {
    if (options.files.has(file)) element.properties = { href: whole(fileAddress(file), options) };
    else noLink(element);
    return;
  }
  const own = pathOf(href, options.origin);
  if (own !== null) {
    const path = /^\/(?:th|ja|en|api)(?:[/?#]|$)/.test(own) ? own : `/${options.locale}${own}`;
    element.properties = { href: whole(path, options) };
  } else if (/^https?:\/\//i.test(href) && URL.canParse(href)) {
    element.properties = { href, rel: ['noopener', 'noreferrer'], className: ['external'] };
  } else if (/^mailto:/i.test(href)) {
    element.properties = { href };
  } else noLink(element);
}

/** Words without a way: the element stays and leads nowhere. */
function noLink(element: Element): void {
  element.tagName = 'span';
  element.properties = {};
}

function pathOf(href: string, origin: string): string | null {
  if (/^\/(?![/\\])/.test(href)) return href;
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : null;
}

const whole = (path: string, { absolute, origin }: MarkdownOptions) =>
  absolute ? `${origin}${path}` : path;

/** Images are files of the version; what they show was said when they were added. */
function ownImage(element: Element, options: MarkdownOptions): void {
  const id = fileOfAddress(String(element.properties.src ?? ''));
  const file = id === null ? undefined : options.files.get(id);
  if (id === null || !file?.isImage) {
    const alt = String(element.properties.alt ?? '');
    element.tagName = 'span';
    element.properties = {};
    element.children = alt ? [{ type: 'text', value: alt }] : [];
    return;
  }
  element.properties = {
    ...{ src: whole(fileAddress(id), options), alt: file.alt },
    ...{ loading: 'lazy', decoding: 'async' },
  };
}

/** Ids of files that the text shows or links: they are not listed again below it. */
export function filesNamedIn(markdown: string): Set<string> {
  const ids = new Set<string>();
  for (const [, id] of markdown.matchAll(
    /\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g,
  )) {
    if (id) ids.add(id);
  }
  return ids;
}

/** The words alone, for the search and for descriptions. */
export function plainOfMarkdown(markdown: string): string {
  const words: string[] = [];
  for (const token of parser.parse(markdown, {})) {
    if (token.type === 'fence' || token.type === 'code_block') words.push(token.content);
    for (const child of token.children ?? []) {
      if (child.type === 'text' || child.type === 'code_inline') words.push(child.content);
      else if (child.type === 'softbreak' || child.type === 'hardbreak') words.push(' ');
    }
    if (token.type.endsWith('_close') || token.type === 'inline') words.push('\n');
  }
  return words
    .join('')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
