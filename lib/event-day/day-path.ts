/**
 * The page of the day that a form stands on, without the language: an address of the portal alone,
 * whatever the form says.
 */
const own =
  /^\/(?:(?:officer|desk|sme|partner)\/events\/EV-\d{4}-\d{4,8}|link\/event\/[A-Za-z0-9_-]{43})(?:\/[\w-]+){0,2}(?:\?[\w=&-]*)?(?:#[\w-]*)?$/;

export function dayPath(given: unknown): string | null {
  return typeof given === 'string' && own.test(given) ? given : null;
}
