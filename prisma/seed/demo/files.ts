/** Small files of the demo world, made here so that nothing binary lies in the repository. */
import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

export type DemoFile = { bytes: Buffer; mediaType: string; sha256: string };

const made = (bytes: Buffer, mediaType: string): DemoFile => ({
  bytes,
  mediaType,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** One page with a line of Latin text. */
export function smallPdf(line: string): DemoFile {
  const text = line.replaceAll(/[^\x20-\x7e]/g, '').replaceAll(/[()\\]/g, '');
  const stream = `BT /F1 18 Tf 72 760 Td (${text}) Tj 0 -28 Td (Example document of the demo world) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  body +=
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}` +
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return made(Buffer.from(body, 'latin1'), 'application/pdf');
}

const side = 160;

/** The outline of a housing: a dark ring on paper white. */
export function smallPng(): DemoFile {
  const rows = Buffer.alloc(side * (side + 1));
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const radius = Math.hypot(x - side / 2, y - side / 2);
      const isInk = Math.abs(radius - 60) < 1.5 || Math.abs(radius - 24) < 1.5;
      rows[y * (side + 1) + 1 + x] = isInk ? 40 : 250;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return made(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
    'image/png',
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
