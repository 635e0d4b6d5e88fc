/**
 * Loads what its arguments name, `facts` and `demo`, into the database of DATABASE_URL. Run by the
 * launcher; safe to run by hand: `DATABASE_URL=… node --import tsx lib/launch/seed.ts facts demo`.
 */
import { closeDatabase, db } from '@/lib/db/client';
import { updateHeld } from '@/lib/programme/earned';
import { loadFacts } from '@/prisma/seed/facts';
import { loadArticles } from '@/prisma/seed/facts-articles';
import { loadPastEvents } from '@/prisma/seed/facts-events';

const parts = process.argv.slice(2);

try {
  if (parts.includes('facts')) {
    console.log('facts');
    await loadFacts(db);
    await loadArticles(db);
    await loadPastEvents(db);
    await db.$transaction((tx) => updateHeld(tx, new Date()));
  }
  if (parts.includes('demo')) {
    console.log('demo world');
    const { loadDemo } = await import('@/prisma/seed/demo');
    await loadDemo(db);
  }
  if (parts.length > 0) {
    console.log('search index');
    const { indexAllPending } = await import('@/lib/search/index-pending');
    const { markAllIfToolsChanged } = await import('@/lib/search/index-tools');
    await markAllIfToolsChanged();
    await indexAllPending(1000);
  }
} finally {
  await closeDatabase();
}
