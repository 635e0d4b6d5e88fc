import { headers } from 'next/headers';

/**
 * The network address of the browser, as the portal's own server saw it (lib/serve sets the header
 * and drops any that was sent).
 */
export async function clientAddress(): Promise<string> {
  return (await headers()).get('x-client-address') ?? 'unknown';
}
