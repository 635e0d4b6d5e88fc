/**
 * Reads the table of contents at the end of a ZIP, which is what programs that open it go by. It
 * unpacks nothing, so that a file that grows when unpacked does no harm here.
 */
export type ZipEntry = {
  name: string;
  encrypted: boolean;
  packedSize: number;
  size: number;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;
const mostEntries = 20_000;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the end record of a ZIP lies whose table really is in these bytes; -1 if there is none. */
export function findZipEnd(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  const earliest = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const table = at - size;
    const empty = count === 0 && size === 0;
    if (empty || (table >= 0 && view.getUint32(table, true) === entrySignature)) return at;
  }
  return -1;
}

/** The entries of a ZIP that begins with its first byte; null where the table cannot be read. */
export function listZip(bytes: Uint8Array): ZipEntry[] | null {
  const end = bytes.length < endLength ? -1 : findZipEnd(bytes);
  if (end < 0) return null;
  const view = viewOf(bytes);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  // A table that is not where it says: something else was put in front, or ZIP64.
  if (count > mostEntries || offset + view.getUint32(end + 12, true) !== end) return null;
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8');
    entries.push({
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === end ? entries : null;
}
