/** The page of an event that a form stands on, without the language: an address of the portal alone. Pure. */
const own =
  /^\/(?:(?:officer|desk|sme|partner)\/events(?:\/EV-\d{4}-\d{4,8})?|link\/event\/[A-Za-z0-9_-]{43})(?:\/[\w-]+){0,3}$/;

export function pageOf(form: Readonly<Record<string, unknown>>): string {
  const { page } = form;
  return typeof page === 'string' && own.test(page) ? page : '/';
}

/** The same with the word for what was just done. */
export function pageWith(done: string) {
  return (_output: unknown, form: Readonly<Record<string, unknown>>) =>
    `${pageOf(form)}?done=${done}`;
}
