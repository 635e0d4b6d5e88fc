import { fileTypeFromBuffer } from 'file-type';
import { fail, ok, type Result } from '@/lib/failure';
import { listCompound } from './compound-listing';
import { mostFileBytes } from './limits';
import { findZipEnd, listZip, type ZipEntry } from './zip-listing';

/**
 * What a file is by its content, never by what its name or sender says. What is not surely a PDF,
 * an image or an Office document without macros is refused, and so is one whose name says otherwise.
 */
export type DetectedType = { mediaType: string; extension: string };

const office = 'application/vnd.openxmlformats-officedocument.';
/** SharePoint numbers the main part anew when it saves one. */
const packages: Record<string, DetectedType & { main: RegExp }> = {
  docx: {
    mediaType: `${office}wordprocessingml.document`,
    extension: 'docx',
    main: /^word\/document\d*\.xml$/,
  },
  xlsx: {
    mediaType: `${office}spreadsheetml.sheet`,
    extension: 'xlsx',
    main: /^xl\/workbook\d*\.xml$/,
  },
  pptx: {
    mediaType: `${office}presentationml.presentation`,
    extension: 'pptx',
    main: /^ppt\/presentation\d*\.xml$/,
  },
};

const compounds: { stream: RegExp; type: DetectedType }[] = [
  { stream: /^WordDocument$/, type: { mediaType: 'application/msword', extension: 'doc' } },
  {
    stream: /^(Workbook|Book)$/,
    type: { mediaType: 'application/vnd.ms-excel', extension: 'xls' },
  },
  {
    stream: /^PowerPoint Document$/,
    type: { mediaType: 'application/vnd.ms-powerpoint', extension: 'ppt' },
  },
];

const images: Record<string, DetectedType> = {
  'image/png': { mediaType: 'image/png', extension: 'png' },
  'image/jpeg': { mediaType: 'image/jpeg', extension: 'jpg' },
  'image/webp': { mediaType: 'image/webp', extension: 'webp' },
  'image/gif': { mediaType: 'image/gif', extension: 'gif' },
  'image/heic': { mediaType: 'image/heic', extension: 'heic' },
  'image/heif': { mediaType: 'image/heic', extension: 'heic' },
};

/** Endings that say the same as the one that is kept. */
const sameEnding: Record<string, string> = { jpeg: 'jpg', jpe: 'jpg', jfif: 'jpg', heif: 'heic' };

/** Unpacked, an Office document is larger, but not boundlessly. */
const mostUnpackedBytes = 1024 * 1024 * 1024;

export async function detectFile(file: {
  name: string;
  bytes: Uint8Array;
}): Promise<Result<DetectedType>> {
  if (file.bytes.length === 0) return fail('file.empty');
  if (file.bytes.length > mostFileBytes) return fail('file.too-large');
  const found = await typeOf(file.bytes);
  if (!found.ok) return found;
  const ending = /\.([a-z0-9]{1,8})$/i.exec(file.name.trim())?.[1]?.toLowerCase();
  if (ending === undefined) return found;
  const named = sameEnding[ending] ?? ending;
  return named === found.value.extension ? found : fail('file.type-lies');
}

async function typeOf(bytes: Uint8Array): Promise<Result<DetectedType>> {
  const start = Buffer.from(bytes.subarray(0, 8));
  if (start.toString('latin1', 0, 4) === 'PK\x03\x04') return officePackage(bytes);
  if (start.toString('hex') === 'd0cf11e0a1b11ae1') return oldOffice(bytes);
  // The same bytes must not also be an archive, which other programs would open at its end.
  if (bytes.length >= 22 && findZipEnd(bytes) >= 0) return fail('file.type-not-allowed');
  if (start.toString('latin1', 0, 5) === '%PDF-') return pdf(bytes);
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const image = found ? images[found.mime] : undefined;
  return image && isWholeImage(bytes, image) ? ok(image) : fail('file.type-not-allowed');
}

/** Begins and ends as a PDF does. What it runs when opened is for the scanner to judge. */
function pdf(bytes: Uint8Array): Result<DetectedType> {
  const end = Buffer.from(bytes.subarray(-2048)).toString('latin1');
  if (!end.includes('%%EOF')) return fail('file.type-not-allowed');
  return ok({ mediaType: 'application/pdf', extension: 'pdf' });
}

/** A PNG ends with its last chunk; what stands behind it is no part of the image. */
function isWholeImage(bytes: Uint8Array, { extension }: DetectedType): boolean {
  if (extension !== 'png') return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const isEnd = view.getUint32(at + 4) === 0x49454e44;
    at += 12 + length;
    if (isEnd) return at === bytes.length;
  }
  return false;
}

function officePackage(bytes: Uint8Array): Result<DetectedType> {
  const entries = listZip(bytes);
  if (!entries) return fail('file.type-not-allowed');
  if (entries.some(({ encrypted }) => encrypted)) return fail('file.protected');
  const names = entries.map(({ name }) => name);
  const found = Object.values(packages).filter(({ main }) => names.some((name) => main.test(name)));
  const [only] = found;
  if (!only || found.length > 1 || !names.includes('[Content_Types].xml')) {
    return fail('file.type-not-allowed');
  }
  if (entries.some(isHarmful) || unpacked(entries) > mostUnpackedBytes) {
    return fail('file.type-not-allowed');
  }
  return ok({ mediaType: only.mediaType, extension: only.extension });
}

/** Macros, programs, and names that lead out of the package. */
function isHarmful({ name }: ZipEntry): boolean {
  return (
    /vbaProject\.bin$|(^|\/)macrosheets\/|\.(exe|dll|scr|js|jse|vbs|vbe|wsf|hta|bat|cmd|ps1|jar|lnk|msi)$/i.test(
      name,
    ) || /(^|[\\/])\.\.([\\/]|$)|^[\\/]/.test(name)
  );
}

function unpacked(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}

function oldOffice(bytes: Uint8Array): Result<DetectedType> {
  const names = listCompound(bytes);
  if (!names) return fail('file.type-not-allowed');
  if (names.includes('EncryptedPackage')) return fail('file.protected');
  if (names.some((name) => /^(_VBA_PROJECT(_CUR)?|VBA|Macros)$/.test(name))) {
    return fail('file.type-not-allowed');
  }
  const found = compounds.filter(({ stream }) => names.some((name) => stream.test(name)));
  const [only] = found;
  return only && found.length === 1 ? ok(only.type) : fail('file.type-not-allowed');
}
