/**
 * A file's name as it is kept and shown: without folders, control characters, marks that turn the
 * direction of writing (`gpj.exe` shown as `exe.jpg`) and characters that file systems refuse.
 */
const longest = 150;

export function cleanFileName(given: string, extension: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const bare = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*%]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const short = [...bare].slice(0, longest).join('').trim();
  return `${short || 'file'}.${extension}`;
}

/** `Content-Disposition` that every browser reads: ASCII for old ones, UTF-8 for the rest. */
export function attachmentHeader(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
