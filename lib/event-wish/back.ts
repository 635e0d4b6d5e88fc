/**
 * Where a form of wishes leads back to, without the language: the list as it was looked at. Null
 * when it was sent by JavaScript, which leaves the page as it is. Pure.
 */
const own =
  /^\/(?:(?:sme|partner|desk|officer)\/events|link\/event)\/[\w\-./]+(?:\?[\w\-=&%_]*)?(?:#[\w-]+)?$/;

export function backTo(form: Readonly<Record<string, unknown>>): string | null {
  const { back } = form;
  return typeof back === 'string' && own.test(back) ? back : null;
}
