import { peekViewer } from '@/lib/auth/viewer';
import { caseStamp, findCaseId } from '@/lib/live/case-stamp';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ code: string }> };

const quiet = { 'cache-control': 'private, no-store' };

/** For pages that cannot hold a stream open: the case's stamp, to compare with the last. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { code } = await params;
  const viewer = await peekViewer();
  if (!viewer) return new Response(null, { status: 404, headers: quiet });
  const caseId = await findCaseId(viewer, code);
  if (!caseId) return new Response(null, { status: 404, headers: quiet });
  const { stamp, changedAt } = await caseStamp(caseId);
  return Response.json({ stamp, changedAt: changedAt.getTime() }, { headers: quiet });
}
