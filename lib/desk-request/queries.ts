import type { Viewer } from '@/lib/auth/viewer-type';
import { type DeskRequestState, db, type Prisma } from '@/lib/db/client';
import { type OwnedTextRow, readTexts } from '@/lib/text-record/read';
import type { RequestKind } from './schema';

export type RequestItem = {
  id: string;
  code: string;
  state: DeskRequestState;
  kind: RequestKind;
  centreCode: string | null;
  caseCode: string | null;
  authorName: string;
  answeredByName: string | null;
  answeredAt: Date | null;
  dueAt: Date | null;
  createdAt: Date;
  version: number;
  isExample: boolean;
  /** `subject`, `body`, `answer` in all versions. */
  texts: OwnedTextRow[];
};

/** The desk sees all requests, headquarters too, a centre those that it is asked. */
function scopeOf(viewer: Viewer): Prisma.DeskRequestWhereInput | null {
  if (viewer.role === 'JAPAN_DESK' || viewer.role === 'ADMIN') return {};
  if (viewer.role !== 'OFFICER') return null;
  return viewer.centreCode ? { centreCode: viewer.centreCode } : {};
}

/** Open ones first, oldest clock first. Three round trips. */
export async function listDeskRequests(
  viewer: Viewer,
  filter: { states?: readonly DeskRequestState[] } = {},
): Promise<RequestItem[]> {
  const scope = scopeOf(viewer);
  if (!scope) return [];
  const rows = await db.deskRequest.findMany({
    where: { AND: [scope, filter.states ? { state: { in: [...filter.states] } } : {}] },
    orderBy: [{ state: 'asc' }, { dueAt: 'asc' }, { id: 'asc' }],
    take: 100,
  });
  const cases = rows.flatMap((row) => row.introductionId ?? []);
  const [codes, texts] = await Promise.all([
    cases.length > 0
      ? db.introduction.findMany({ where: { id: { in: cases } }, select: { id: true, code: true } })
      : [],
    readTexts(
      db,
      rows.map((row) => ({ kind: 'DESK_REQUEST' as const, id: row.id })),
    ),
  ]);
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    state: row.state,
    kind: row.kind as RequestKind,
    centreCode: row.centreCode,
    caseCode: codes.find((each) => each.id === row.introductionId)?.code ?? null,
    authorName: row.authorName,
    answeredByName: row.answeredByName,
    answeredAt: row.answeredAt,
    dueAt: row.dueAt,
    createdAt: row.createdAt,
    version: row.version,
    isExample: row.isExample,
    texts: texts.filter((text) => text.ownerId === row.id),
  }));
}
