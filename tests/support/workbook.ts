import { inflateRawSync } from 'node:zlib';

/** Opens a workbook as any other program would: the ZIP file, its sheets, their cells. */
export type OpenedCell = { type: string; value: string; format: string | null; formula: boolean };
export type OpenedSheet = { name: string; rows: OpenedCell[][] };

/** Names and bytes of the files in a ZIP, by its central directory. */
function unzipped(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('not a ZIP file');
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const [nameLength, extra, comment] = [28, 30, 32].map((field) =>
      bytes.readUInt16LE(at + field),
    );
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    files.set(name, (method === 8 ? inflateRawSync(packed) : packed).toString('utf8'));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(xml: string): string {
  return xml.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const hex = name[1]?.toLowerCase() === 'x';
    return String.fromCodePoint(Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10));
  });
}

const textOf = (xml: string) =>
  [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => plain(text ?? '')).join('');

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

/** `AB12` → 27. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? 'A';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function openWorkbook(bytes: Buffer): OpenedSheet[] {
  const files = unzipped(bytes);
  const read = (name: string) => files.get(name) ?? '';
  const strings = [...read('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(
    ([, xml]) => textOf(xml ?? ''),
  );
  const styles = read('xl/styles.xml');
  const codes = new Map(
    [...styles.matchAll(/<numFmt [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'numFmtId'),
      plain(attribute(tag, 'formatCode') ?? ''),
    ]),
  );
  const shapes = [
    ...(/<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g),
  ];
  const formats = shapes.map(([tag]) => codes.get(attribute(tag, 'numFmtId')) ?? null);
  const names = [...read('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([tag]) =>
    plain(attribute(tag, 'name') ?? ''),
  );
  return names.map((name, index) => ({
    name,
    rows: rowsOf(read(`xl/worksheets/sheet${index + 1}.xml`), strings, formats),
  }));
}

function rowsOf(xml: string, strings: readonly string[], formats: readonly (string | null)[]) {
  return [...xml.matchAll(/<row[^>]*>([\s\S]*?)<\/row>/g)].map(([, row]) => {
    const cells: OpenedCell[] = [];
    for (const [, tag = '', inner = ''] of (row ?? '').matchAll(
      /<c((?: [^>]*?)?)(?:\/>|>([\s\S]*?)<\/c>)/g,
    )) {
      const type = attribute(tag, 't') ?? 'n';
      const raw = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? '';
      const value =
        type === 's' ? (strings[Number(raw)] ?? '') : raw === '' ? textOf(inner) : plain(raw);
      const format = formats[Number(attribute(tag, 's') ?? 0)] ?? null;
      cells[columnOf(attribute(tag, 'r') ?? 'A1')] = {
        type,
        value,
        format,
        formula: /<f\b/.test(inner),
      };
    }
    return cells;
  });
}

/** A spreadsheet's day number as a moment whose UTC is what the sheet shows. */
export function shownMoment(serial: string): Date {
  return new Date(Math.round((Number(serial) - 25_569) * 86_400_000));
}
