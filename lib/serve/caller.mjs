import { isIPv6 } from 'node:net';

/** What is read of a request before anything answers it. Pure. */

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** As much as a form without files needs; the interface for programs has its own limit. */
const mostBytes = 2 * 1024 * 1024;

/** As much as Next is told to take in next.config.ts: the files of one message and its words. */
const mostUploadBytes = 26 * 1024 * 1024;

// Forms bring files on the pages of cases and of the glossary alone, and nobody is on them without
// a session.
const uploadPage =
  /^\/(?:th|ja|en)\/(?:(?:sme|officer|desk|partner)\/(?:introductions|cases)\/[\w-]+|(?:officer|desk)\/vocabulary\/import)\/?(?:\?|$)/;
const session = /(?:^|;\s*)(?:__Host-)?japan-desk=/;

/**
 * What Next would answer with an error of its own: a method that it does not know (405), a body that
 * is too large (413) or says of itself that it cannot be read, an address that is no UTF-8 (400).
 * @param {{ method?: string | undefined, url?: string | undefined,
 *   headers?: import('node:http').IncomingHttpHeaders }} request
 */
export function refusal({ method, url, headers = {} }) {
  if (!methods.has(method ?? '')) return 405;
  const uploads = uploadPage.test(url ?? '') && session.test(headers.cookie ?? '');
  const length = headers['content-length'];
  if (Number(length ?? 0) > (uploads ? mostUploadBytes : mostBytes)) return 413;
  // Browsers say how long a form is; what does not might never end.
  if (headers['transfer-encoding'] && !uploads && !/^\/api\//.test(url ?? '')) return 411;
  const type = headers['content-type'] ?? '';
  if (/^multipart\/form-data/i.test(type) && !/;\s*boundary=/i.test(type)) return 400;
  try {
    decodeURIComponent((url ?? '/').split('?', 1)[0] ?? '');
    return null;
  } catch {
    return 400;
  }
}

/**
 * Whom limits count. A household or an office is given a whole /64 of IPv6, so that counting single
 * addresses there would limit nobody.
 * @param {string} address
 */
export function networkOf(address) {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const plain = address.replace(/%.*$/, '');
  if (!isIPv6(plain)) return address;
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array(zeros).fill('0'), ...after];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
