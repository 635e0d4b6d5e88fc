import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Tx } from '@/lib/db/client';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import { readBytes } from '@/lib/file-store/store';
import type { Locale } from '@/lib/i18n/locales';
import { canReadDesk } from './policy';
import { altSchema } from './schema';

/** The files of articles, as pages list them and as they are handed out. */
export type ArticleFile = {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  alt: Partial<Record<Locale, string>>;
  state: 'ready' | 'waiting' | 'infected';
};

const listed = { id: true, name: true, mediaType: true, size: true, altTexts: true, scan: true };

/** In the order in which the version holds them. */
export async function filesOf(client: Tx, ids: readonly string[]): Promise<ArticleFile[]> {
  if (ids.length === 0) return [];
  const rows = await client.caseFile.findMany({
    where: { id: { in: [...ids] }, removedAt: null },
    select: listed,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { name, mediaType, size, altTexts, scan } = row;
    const state = scan === 'WAITING' ? 'waiting' : scan === 'INFECTED' ? 'infected' : 'ready';
    return [{ id, name, mediaType, size, alt: altSchema.safeParse(altTexts).data ?? {}, state }];
  });
}

export type Handed = {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  /** Read by the public: others may keep it for a while. */
  isPublic: boolean;
};

/** One file: for everybody while a live version holds it, else for those who write articles. */
export async function handedFile(viewer: Viewer | null, id: string): Promise<Result<Handed>> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return fail('access.not-found');
  const file = await db.caseFile.findFirst({
    where: { id, articleId: { not: null } },
    include: { article: { include: { liveVersion: { select: { files: true } } } } },
  });
  const isPublic = file?.article?.liveVersion?.files.includes(id) === true;
  if (!file || !(isPublic || (viewer && canReadDesk(viewer)))) return fail('access.not-found');
  const refused = refusal(file);
  if (refused) return fail(refused);
  const bytes = await readBytes(db, file);
  if (!bytes) return fail('file.removed');
  return ok({ name: file.name, mediaType: file.mediaType, bytes, isPublic });
}

function refusal(file: { removedAt: Date | null; scan: string }): FailureCode | null {
  if (file.removedAt) return 'file.removed';
  if (file.scan === 'INFECTED') return 'file.infected';
  return file.scan === 'WAITING' ? 'file.being-checked' : null;
}
