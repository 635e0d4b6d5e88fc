/** How a record says where it comes from, taken apart for showing. Pure. */
export type SourceRef =
  | { kind: 'link'; host: string; href: string }
  /** One of the four documents from which the portal's facts were begun. */
  | { kind: 'document'; number: string }
  /** Written for this portal; nobody outside has confirmed it. */
  | { kind: 'editorial' }
  /** An invented record of the demonstration. */
  | { kind: 'example' }
  | { kind: 'text'; text: string };

export function readSources(source: string): SourceRef[] {
  return source
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readSource);
}

function readSource(part: string): SourceRef {
  const document = /^(\d{3})_[0-9a-f]+\.txt/.exec(part);
  if (document?.[1]) return { kind: 'document', number: document[1] };
  if (/^https?:\/\//.test(part)) {
    const [address = part] = part.split(/\s/);
    if (URL.canParse(address)) {
      const url = new URL(address);
      return {
        kind: 'link',
        host: url.hostname.replace(/^www\./, '').replace(/\.$/, ''),
        href: url.href,
      };
    }
  }
  if (part === 'example') return { kind: 'example' };
  if (/^editorial/.test(part)) return { kind: 'editorial' };
  return { kind: 'text', text: part };
}
