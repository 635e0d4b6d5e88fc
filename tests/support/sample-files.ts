import { deflateRawSync, deflateSync } from 'node:zlib';

/** Real small files of each kind, made here, and such as lie about what they are. */
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A ZIP of some files; `flags` 1 marks its entries as encrypted. */
export function zipOf(files: Record<string, string>, flags = 0): Buffer {
  const parts: Buffer[] = [];
  const table: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const raw = Buffer.from(text);
    const packed = deflateRawSync(raw);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    const rest = Buffer.alloc(26);
    rest.writeUInt16LE(20, 0);
    rest.writeUInt16LE(flags, 2);
    rest.writeUInt16LE(8, 4);
    rest.writeUInt32LE(crc32(raw), 10);
    rest.writeUInt32LE(packed.length, 14);
    rest.writeUInt32LE(raw.length, 18);
    rest.writeUInt16LE(name.length, 22);
    rest.copy(head, 4);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    rest.copy(entry, 6, 0, 26);
    entry.writeUInt32LE(offset, 42);
    const named = Buffer.from(name);
    table.push(entry, named);
    parts.push(head, named, packed);
    offset += head.length + named.length + packed.length;
  }
  const directory = Buffer.concat(table);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}

const types = { '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships/>' };

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

export function png(): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pdf(text = 'x'): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}

/** A Compound File with one directory sector that names some streams. */
export function compound(names: readonly string[]): Buffer {
  const bytes = Buffer.alloc(512 * 3);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes, 0);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0xfffffffe, 60);
  bytes.writeUInt32LE(0xfffffffe, 68);
  for (let index = 0; index < 109; index += 1) {
    bytes.writeUInt32LE(index === 0 ? 0 : 0xffffffff, 76 + index * 4);
  }
  for (let index = 0; index < 128; index += 1) {
    bytes.writeUInt32LE(index === 0 ? 0xfffffffd : 0xfffffffe, 512 + index * 4);
  }
  ['Root Entry', ...names].forEach((name, index) => {
    const at = 1024 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
    bytes.writeUInt8(index === 0 ? 5 : 2, at + 66);
  });
  return bytes;
}

const jpeg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.from('ffd9', 'hex'),
]);
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const webp = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');
const heic = Buffer.concat([
  Buffer.from('0000001866747970', 'hex'),
  Buffer.from('heic\0\0\0\0mif1heic', 'latin1'),
  Buffer.alloc(64),
]);

const docx = zipOf({ ...types, 'word/document.xml': '<document/>' });

/** Name → bytes of files that are what they say. */
export const honest: Record<string, Buffer> = {
  'a.pdf': pdf(),
  'a.png': png(),
  'a.jpg': jpeg,
  'a.jpeg': jpeg,
  'a.gif': gif,
  'a.webp': webp,
  'a.heic': heic,
  'a.docx': docx,
  'a.xlsx': zipOf({ ...types, 'xl/workbook.xml': '<workbook/>' }),
  'a.pptx': zipOf({ ...types, 'ppt/presentation.xml': '<presentation/>' }),
  'a.doc': compound(['WordDocument']),
  'a.xls': compound(['Workbook']),
  'a.ppt': compound(['PowerPoint Document']),
};

const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(512)]);

/** Name → bytes and the code of the refusal. */
export const liars: Record<string, [Buffer, string]> = {
  'program.pdf': [program, 'file.type-not-allowed'],
  'program.exe': [program, 'file.type-not-allowed'],
  'page.html': [Buffer.from('<!doctype html><script>alert(1)</script>'), 'file.type-not-allowed'],
  'page.pdf': [Buffer.from('<html>%PDF-1.4 %%EOF</html>'), 'file.type-not-allowed'],
  'drawing.svg': [
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    'file.type-not-allowed',
  ],
  'words.txt': [Buffer.from('plain words'), 'file.type-not-allowed'],
  'image.pdf': [png(), 'file.type-lies'],
  'report.pdf.exe': [pdf(), 'file.type-lies'],
  'sheet.docx': [zipOf({ ...types, 'xl/workbook.xml': '' }), 'file.type-lies'],
  'archive.docx': [zipOf({ 'readme.txt': 'x' }), 'file.type-not-allowed'],
  'locked.docx': [zipOf({ ...types, 'word/document.xml': 'x' }, 1), 'file.protected'],
  'locked-too.docx': [compound(['EncryptionInfo', 'EncryptedPackage']), 'file.protected'],
  'macro.docx': [
    zipOf({ ...types, 'word/document.xml': 'x', 'word/vbaProject.bin': 'x' }),
    'file.type-not-allowed',
  ],
  'macro.xls': [compound(['Workbook', '_VBA_PROJECT_CUR']), 'file.type-not-allowed'],
  'installer.doc': [compound(['Property']), 'file.type-not-allowed'],
  'two-in-one.pdf': [Buffer.concat([pdf(), zipOf({ 'a.js': 'x' })]), 'file.type-not-allowed'],
  'two-in-one.png': [Buffer.concat([png(), Buffer.from('<script>')]), 'file.type-not-allowed'],
  'stub.docx': [Buffer.concat([program, docx]), 'file.type-not-allowed'],
  'cut.docx': [docx.subarray(0, docx.length - 30), 'file.type-not-allowed'],
  'cut.pdf': [pdf().subarray(0, 40), 'file.type-not-allowed'],
  'tiny.pdf': [Buffer.from('%'), 'file.type-not-allowed'],
  'nothing.pdf': [Buffer.alloc(0), 'file.empty'],
};
