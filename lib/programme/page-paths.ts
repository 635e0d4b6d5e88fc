/** Where a form of the programmes leads back to; it says so itself, and only pages of ours count. Pure. */
type Form = Readonly<Record<string, unknown>>;

export const wordOf = (form: Form, name: string): string => {
  const value = form[name];
  return typeof value === 'string' ? value : '';
};

/** The page that a form names, without the language. */
export function pageOf(form: Form, name: 'page' | 'base' = 'page'): string {
  const page = wordOf(form, name);
  return /^\/(sme|partner|officer|desk)\/programmes(\/[A-Za-z0-9_-]+)*$/.test(page) ? page : '/';
}

/** Everything in a form below a prefix, as `{ key: value }`. */
export function below(form: Form, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(form)
      .filter((name) => name.startsWith(prefix))
      .map((name) => [name.slice(prefix.length), wordOf(form, name)]),
  );
}

/** Fields of an input as the names of the form's controls. */
export function renameFields(
  fields: Readonly<Record<string, string>>,
  nameOf: (path: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([path, code]) => [nameOf(path), code]));
}
