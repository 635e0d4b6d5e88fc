import { getMessages } from 'next-intl/server';

type Tree = { readonly [key: string]: string | Tree };

/** Every form can fail in these ways. */
const always = ['request', 'access', 'field'];

/**
 * The sentences of the failures that a form can come back with, flat by code.
 * Only the named nouns are sent to the browser.
 */
export async function failureMessages(nouns: readonly string[]): Promise<Record<string, string>> {
  const messages = (await getMessages()) as Tree;
  const failures = messages.failure;
  if (typeof failures !== 'object') return {};
  const flat: Record<string, string> = {};
  for (const noun of new Set([...always, ...nouns])) flatten(noun, failures[noun], flat);
  return flat;
}

function flatten(path: string, node: string | Tree | undefined, into: Record<string, string>) {
  if (typeof node === 'string') into[path] = node;
  else
    for (const [key, child] of Object.entries(node ?? {})) flatten(`${path}.${key}`, child, into);
}
