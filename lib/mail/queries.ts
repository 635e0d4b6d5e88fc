import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type MailState } from '@/lib/db/client';

export type MailItem = Awaited<ReturnType<typeof listMail>>['items'][number];

/** The outbox, newest first, for an admin. */
export async function listMail(
  viewer: Viewer,
  filter: { state?: MailState; to?: string } = {},
  page: { skip?: number; take?: number } = {},
) {
  if (viewer.role !== 'ADMIN') return { items: [], total: 0 };
  const where = {
    ...(filter.state ? { state: filter.state } : {}),
    ...(filter.to ? { toEmail: { contains: filter.to.toLowerCase() } } : {}),
  };
  const [items, total] = await Promise.all([
    db.mailMessage.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: page.skip ?? 0,
      take: Math.min(100, page.take ?? 50),
      select: {
        id: true,
        toEmail: true,
        toName: true,
        language: true,
        template: true,
        subject: true,
        state: true,
        attempts: true,
        lastError: true,
        createdAt: true,
        sentAt: true,
      },
    }),
    db.mailMessage.count({ where }),
  ]);
  return { items, total };
}

/** One mail with its words, for an admin. */
export async function findMail(viewer: Viewer, id: string) {
  if (viewer.role !== 'ADMIN' || !/^[0-9a-f-]{36}$/.test(id)) return null;
  return db.mailMessage.findUnique({ where: { id } });
}
