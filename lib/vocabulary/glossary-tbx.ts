/**
 * The glossary as TBX, the exchange format of terminology (ISO 30042:2019, dialect TBX-Basic in
 * category-as-attribute style): one concept entry per term, one language section per language.
 * Files that declare entities are refused before they are parsed.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { fail, ok, type Result } from '@/lib/failure';
import { isLocale, type Locale, locales } from '@/lib/i18n/locales';
import { glossaryRows } from '@/lib/taxonomy/facts';
import type { GlossaryEntry, Lexicon } from '@/lib/taxonomy/lexicon';
import { type GlossaryFile, mostRows, type RawTerm, sortTerms } from './glossary-file';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 cannot hold at all are left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? '');
}

/** An id of XML begins with a letter or a low line. */
const idOf = (key: string) => (/^[a-z]/.test(key) ? key : `_${key}`);

export function glossaryTbx({ glossary, number }: Lexicon): string {
  const sources = new Map(glossaryRows.map(({ key, source }) => [key, source]));
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <titleStmt><title>Japan Desk glossary</title></titleStmt>
      <sourceDesc><p>Vocabulary version ${number}</p></sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
${glossary.map((entry) => conceptEntry(entry, sources.get(entry.key) ?? '')).join('\n')}
    </body>
  </text>
</tbx>
`;
}

function conceptEntry(entry: GlossaryEntry, source: string): string {
  const lines = [
    `      <conceptEntry id="${xml(idOf(entry.key))}">`,
    `        <descrip type="subjectField">${xml(entry.kind)}</descrip>`,
    ...(entry.note ? [`        <note>${xml(entry.note)}</note>`] : []),
    ...(source ? [`        <admin type="source">${xml(source)}</admin>`] : []),
    ...locales.flatMap((locale) => [
      `        <langSec xml:lang="${locale}">`,
      ...[entry[locale], ...entry.also[locale]].map(
        (term) => `          <termSec><term>${xml(term)}</term></termSec>`,
      ),
      '        </langSec>',
    ]),
    '      </conceptEntry>',
  ];
  return lines.join('\n');
}

const arrays = new Set(['conceptEntry', 'langSec', 'termSec', 'descrip', 'term']);

const parser = new XMLParser({
  ...{ ignoreAttributes: false, attributeNamePrefix: '@', processEntities: false },
  ...{ parseTagValue: false, parseAttributeValue: false, trimValues: true, captureMetaData: true },
  isArray: (name) => arrays.has(name),
});
const metaData = XMLParser.getMetaDataSymbol() as unknown as symbol;

type Node = { [name: string]: unknown };

export function readGlossaryTbx(text: string): Result<GlossaryFile> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return fail('vocabulary.file-entities');
  const entries = entriesOf(text);
  if (entries === null) return fail('vocabulary.file-format');
  if (entries.length === 0) return fail('vocabulary.file-empty');
  if (entries.length > mostRows) return fail('vocabulary.file-too-many-rows');
  const lineAt = lineCounter(text);
  const sorted = sortTerms(entries.map((entry) => termOf(entry, lineAt)));
  return ok({ format: 'tbx', ...sorted });
}

function entriesOf(file: string): Node[] | null {
  try {
    if (XMLValidator.validate(file) !== true) return null;
    const tree = parser.parse(file) as Node;
    const text = child(child(tree, 'tbx') ?? {}, 'text');
    if (!text || !('body' in text)) return null;
    const entries = child(text, 'body')?.conceptEntry ?? [];
    // An entry without anything in it is read as an empty text: it counts, and is reported.
    return Array.isArray(entries)
      ? entries.map((entry) => (typeof entry === 'object' ? (entry as Node) : {}))
      : null;
  } catch {
    return null;
  }
}

const child = (node: Node, name: string): Node | null => {
  const found = node[name];
  return found !== null && typeof found === 'object' ? (found as Node) : null;
};
const list = (value: unknown): Node[] =>
  Array.isArray(value) ? value.filter((one) => one !== null && typeof one === 'object') : [];

/** Text of an element, with or without attributes of its own. */
function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : child({ value }, 'value')?.['#text'];
  return typeof text === 'string' ? unescapeXml(text) : '';
}

const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five names of XML and numbers; anything else stays as it is written. */
function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return names[name] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

function termOf(entry: Node, lineAt: (index: number) => number): RawTerm {
  const given: Record<Locale, string[]> = { th: [], ja: [], en: [] };
  for (const section of list(entry.langSec)) {
    const language = String(section['@xml:lang'] ?? '')
      .toLowerCase()
      .split('-')[0];
    if (!isLocale(language)) continue;
    for (const term of list(section.termSec)) {
      const words = Array.isArray(term.term) ? term.term.map(textOf) : [];
      given[language].push(...words.filter((word) => word !== ''));
    }
  }
  const kind = (Array.isArray(entry.descrip) ? entry.descrip : []).find(
    (one) => child({ one }, 'one')?.['@type'] === 'subjectField',
  );
  const meta = (entry as Record<symbol, { startIndex?: number } | undefined>)[metaData];
  const first = (locale: Locale) => given[locale][0] ?? '';
  return {
    line: lineAt(meta?.startIndex ?? 0),
    key: unescapeXml(String(entry['@id'] ?? '')).replace(/^_(?=\d)/, ''),
    names: { th: first('th'), ja: first('ja'), en: first('en') },
    kind: textOf(kind),
    also: { th: given.th.slice(1), ja: given.ja.slice(1), en: given.en.slice(1) },
  };
}

/** Line numbers of places that are asked for in order, in one walk over the text. */
function lineCounter(text: string): (index: number) => number {
  let [line, at] = [1, 0];
  return (index) => {
    for (; at < index; at += 1) if (text[at] === '\n') line += 1;
    return line;
  };
}
