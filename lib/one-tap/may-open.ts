import { takePoint } from '@/lib/auth/limits';
import { clientAddress } from '@/lib/http/address';

/** Pages that a link opens have one limit on tries an address, so that nobody guesses in bulk. */
export async function mayOpenLink(): Promise<boolean> {
  return takePoint('partner-link', await clientAddress());
}
