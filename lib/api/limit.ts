import { takePoint } from '@/lib/auth/limits';
import { ApiProblem } from './problem';

/**
 * The limit per network address. The count lives in the database, where every web process sees it;
 * a process takes points in blocks, so that most requests cost no round trip, and at worst an
 * address loses the rest of one block per process and half minute.
 */
const block = 100;
const blockMilliseconds = 30_000;
const maxAddresses = 10_000;

type Block = { left: number; until: number; taking: Promise<boolean> | null };

const holder = globalThis as { japanDeskApiBlocks?: Map<string, Block> };

function blockOf(address: string, now: number): Block {
  holder.japanDeskApiBlocks ??= new Map();
  const blocks = holder.japanDeskApiBlocks;
  let found = blocks.get(address);
  if (!found || found.until < now) {
    if (blocks.size >= maxAddresses) blocks.clear();
    found = { left: 0, until: now + blockMilliseconds, taking: null };
    blocks.set(address, found);
  }
  return found;
}

/** Adds a block to what is left; those who wait at the same time share it. */
function refill(mine: Block, address: string): Promise<boolean> {
  mine.taking ??= takePoint('api', address, block).then(
    (taken) => {
      mine.taking = null;
      if (taken) mine.left += block;
      return taken;
    },
    (error: unknown) => {
      mine.taking = null;
      throw error;
    },
  );
  return mine.taking;
}

/** @throws ApiProblem 429 when the address has used up its points */
export async function takeApiPoints(address: string, points: number): Promise<void> {
  const mine = blockOf(address, Date.now());
  while (mine.left < points) {
    if (!(await refill(mine, address))) {
      throw new ApiProblem(429, 'request.too-many', [], { 'retry-after': '60' });
    }
  }
  mine.left -= points;
}
