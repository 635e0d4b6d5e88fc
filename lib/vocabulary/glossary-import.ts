import { fail, type Result } from '@/lib/failure';
import { readGlossaryCsv } from './glossary-csv';
import { type GlossaryFile, mostBytes } from './glossary-file';
import { readGlossaryTbx } from './glossary-tbx';

/** Reads the bytes of a file, whichever of the two formats it holds. Its name decides nothing. */
export function readGlossaryFile(bytes: Uint8Array): Result<GlossaryFile> {
  if (bytes.length === 0) return fail('vocabulary.file-missing');
  if (bytes.length > mostBytes) return fail('vocabulary.file-too-large');
  const text = decoded(bytes);
  if (text === null) return fail('vocabulary.file-encoding');
  return /^\s*</.test(text) ? readGlossaryTbx(text) : readGlossaryCsv(text);
}

/** UTF-8 without its mark; null for any other encoding and for what holds NUL. */
function decoded(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
