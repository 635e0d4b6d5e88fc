import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { plainAsMarkdown } from './from-consultation';
import {
  blocksOf,
  countParts,
  type MarkdownOptions,
  mostParts,
  plainOfMarkdown,
  renderMarkdown,
} from './markdown';

const image = '0190aaaa-bbbb-7ccc-8ddd-000000000001';
const document = '0190aaaa-bbbb-7ccc-8ddd-000000000002';
const options: MarkdownOptions = {
  locale: 'th',
  origin: 'https://desk.example',
  files: new Map([
    [image, { alt: 'ผู้ซื้อกับผู้ผลิต', isImage: true }],
    [document, { alt: '', isImage: false }],
  ]),
};
const html = (markdown: string, more: Partial<MarkdownOptions> = {}) =>
  toHtml(renderMarkdown(markdown, { ...options, ...more }).tree).trim();

/** Nothing in an answer runs, loads or leads to something that runs. */
function expectHarmless(shown: string) {
  expect(shown).not.toMatch(/<(?:script|style|iframe|object|embed|svg|math|form|input|link|meta)/i);
  expect(shown).not.toMatch(/<[^>]*\son\w+\s*=/i);
  expect(shown).not.toMatch(/<[^>]*(?:href|src)="?\s*(?:javascript|data|vbscript|file):/i);
  expect(shown).not.toMatch(/<img(?![^>]*src="\/api\/knowledge\/files\/)/i);
}

describe('hostile Markdown', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<iframe src="https://evil.example"></iframe>',
    '<div><p><b onclick="x()">a</b></p></div>',
    '<a href="javascript:alert(1)">a</a>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](java\tscript:alert(1))',
    '[a](vbscript:x)',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '![a](data:image/svg+xml;base64,PHN2Zz4=)',
    '![a](https://evil.example/pixel.gif)',
    '![a](/files/0190aaaa-bbbb-7ccc-8ddd-00000000dead)',
    '![a" onerror="alert(1)](/files/x)',
    '[a](https://evil.example "a" onmouseover="x")',
    '[a]: javascript:alert(1)\n\n[a]',
    '<https://evil.example/"onmouseover="x>',
    '<javascript:alert(1)>',
    '```html\n<script>alert(1)</script>\n```',
    '| <script> | b |\n|---|---|\n| <img src=x onerror=y> | [x](javascript:z) |',
    '<!-- --><style>@import "x"</style><![CDATA[<script>]]>',
    '\u0000<scr\u0000ipt>alert(1)</script>',
    '# <math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  ])('%s', (markdown) => {
    expectHarmless(html(markdown));
    expectHarmless(html(markdown, { absolute: true }).replaceAll('https://desk.example', ''));
  });

  test.each(['**', '~~', '*_'])('emphasis %s, 50,000 deep', (mark) => {
    const back = [...mark].reverse().join('');
    expect(html(`b ${mark.repeat(50_000)}a${back.repeat(50_000)}`)).toContain('a');
  });

  test('words that look like HTML stay words', () => {
    expect(html('ราคา <b>5</b> บาท')).toBe('<p>ราคา &#x3C;b>5&#x3C;/b> บาท</p>');
  });

  test('without an address a link is words, an image what it shows', () => {
    expect(html('[อ่าน](javascript:1)')).not.toContain('<a');
    expect(html('![ภาพ](https://evil.example/a.png)')).toBe('<p><span>ภาพ</span></p>');
  });
});

describe('in bounded time', () => {
  const timed = (markdown: string) => {
    const start = performance.now();
    renderMarkdown(markdown, options);
    plainOfMarkdown(markdown);
    return performance.now() - start;
  };
  const page = `${'## หัวข้อของหน้า\n\nประโยค **สำคัญ** กับ [ลิงก์](/partners) และ 日本語の文。 '.padEnd(
    3600,
    'ข้อความ ',
  )}\n\n| ก | ข |\n|---|---|\n| 1 | 2 |\n\n- หนึ่ง\n- สอง\n`;

  test('a hundred pages', () => {
    const article = page.repeat(100);
    expect(article.length).toBeGreaterThan(360_000);
    expect(timed(article)).toBeLessThan(3000);
    expect(renderMarkdown(article, options).headings).toHaveLength(100);
  });

  test.each([
    ['quotes in quotes', '> '.repeat(50_000)],
    ['lists in lists', Array.from({ length: 300 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')],
    ['opened brackets', '['.repeat(50_000)],
    ['opened links', '[a]('.repeat(20_000)],
    ['images in images', '![a'.repeat(20_000)],
    ['stars', '*a **b '.repeat(10_000)],
    ['underscores', '_'.repeat(50_000)],
    ['backticks', Array.from({ length: 600 }, (_, at) => '`'.repeat(at)).join(' ')],
    ['a wide broken table', `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${'|x\n'.repeat(500)}`],
    ['references', '[a]: /x\n'.repeat(5000) + '[a]'.repeat(5000)],
    ['angles', '<'.repeat(50_000)],
    ['entities', '&'.repeat(50_000)],
  ])('%s', (_, markdown) => {
    expect(timed(markdown)).toBeLessThan(3000);
    expectHarmless(html(markdown));
  });
});

describe('in bounded measure', () => {
  const table = (rows: number) => `| ก | ข |\n|---|---|\n${'|1|2|\n'.repeat(rows)}`;

  test('counts what becomes an element, not what is only long', () => {
    expect(countParts('ข้อความ '.repeat(40_000))).toBe(1);
    expect(countParts('- [ก](/a) **ข**\n- ค')).toBe(5);
    expect(countParts(table(10))).toBe(countParts(table(0)) + 1 + 10 * 3);
  });

  test('a table of 60,000 rows is shown as it was written, whole', () => {
    const markdown = table(60_000);
    const { tree, isPlain } = renderMarkdown(markdown, options);
    expect(isPlain).toBe(true);
    expect(tree.children).toHaveLength(1);
    expect(toHtml(tree).length).toBeLessThan(markdown.length + 10);
  });

  test('a long article has far fewer parts than may be', () => {
    const page = '## หัวข้อ\n\nประโยค **สำคัญ** กับ [ลิงก์](/a)\n\n- หนึ่ง\n\n';
    expect(countParts(page.repeat(300))).toBeLessThan(mostParts / 4);
    expect(renderMarkdown(page.repeat(10), options).isPlain).toBe(false);
  });

  test('blocks stand one by one, and without anchors where two texts are on a page', () => {
    const rendered = renderMarkdown('## ก\n\nข\n\n- ค\n- ง', { ...options, anchors: false });
    expect(blocksOf(rendered).map(({ kind }) => kind)).toEqual(['h2', 'p', 'ul']);
    expect(toHtml(rendered.tree)).not.toContain('id=');
  });
});

describe('on its page', () => {
  test('headings begin below the page’s, whatever their writer began with', () => {
    const { tree, headings } = renderMarkdown('# ก\n\n### ข\n\n###### ค', options);
    expect(toHtml(tree)).toMatch(
      /<h2 id="section-1">ก<\/h2>[\s\S]*<h4[^>]*>ข<\/h4>[\s\S]*<h6[^>]*>ค/,
    );
    expect(headings.map(({ level }) => level)).toEqual([2, 4, 6]);
    expect(html('## ก\n\n## ข', { level: 3 })).toMatch(/<h3[^>]*>ก[\s\S]*<h3[^>]*>ข/);
  });

  test('links stay in the language, or say that they lead away', () => {
    expect(html('[ก](/programmes/big-brother)')).toContain('href="/th/programmes/big-brother"');
    expect(html('[ก](/ja/partners)')).toContain('href="/ja/partners"');
    expect(html('[ก](https://desk.example/partners)')).toContain('href="/th/partners"');
    expect(html('[ก](https://jetro.go.jp)')).toContain('rel="noopener noreferrer"');
    expect(html('[ก](//evil.example)')).not.toContain('<a');
    expect(html('[ก](/partners)', { absolute: true })).toContain(
      'https://desk.example/th/partners',
    );
  });

  test('files of the version, with the words for an image', () => {
    expect(html(`![](/files/${image})`)).toContain(
      `src="/api/knowledge/files/${image}" alt="ผู้ซื้อกับผู้ผลิต"`,
    );
    expect(html(`[แบบ](/files/${document})`)).toContain(`href="/api/knowledge/files/${document}"`);
    expect(html(`![](/files/${document})`)).not.toContain('<img');
  });

  test('tables, also broken ones', () => {
    expect(html('| ก | ข |\n|:--|--:|\n| 1 | 2 |')).toContain(
      '<td style="text-align:right">2</td>',
    );
    expect(html('| ก | ข |\n|---|\n| 1 | 2 | 3 |\n|')).not.toContain('<table');
    expect(html('| ก |\n|---|\n| 1 | 2 | 3 |')).toContain('<td>1</td>');
  });
});

test('plain words as Markdown read the same', () => {
  const words = '# ไม่ใช่หัวข้อ\n1. ไม่ใช่ข้อ *ดาว* <b>\n- ขีด\n\n    ย่อหน้า [a](b)';
  const shown = plainOfMarkdown(plainAsMarkdown(words));
  expect(shown.replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '));
  expect(html(plainAsMarkdown(words))).not.toMatch(/<(?:h\d|ol|ul|em|a|pre)/);
});
