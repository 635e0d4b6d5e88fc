/**
 * Which answers may be kept: pages that are the same for every visitor without a session, decided by
 * path and query alone. The page of the search is none of them: its index is written some time after
 * its records, so the catalogue's version does not say when it is old, and anybody could fill the
 * memory with questions that nobody asks again. An article is none either: its form has a number of
 * its own for every reader; nor is an event, which names those who agreed to be named until they
 * take their word back.
 */
const publicPage =
  /^\/(?:th|ja|en)(?:\/knowledge|\/events|\/(?:partners|centres|programmes|cooperations|statistics|sources|privacy|accessibility|contact)(?:\/[\w.~%-]+)?)?$/;
const sessionCookie = /(?:^|;\s*)(?:__Host-)?japan-desk=/;
const longestQuery = 1500;

/** @param {Pick<import('node:http').IncomingMessage, 'method' | 'url' | 'headers'>} request */
export function isPublicPage(request) {
  if (request.method !== 'GET' || request.headers.rsc !== undefined) return false;
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  if (mark >= 0 && url.length - mark > longestQuery) return false;
  return publicPage.test(path) && !sessionCookie.test(request.headers.cookie ?? '');
}
