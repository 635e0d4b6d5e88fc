import type { NextRequest } from 'next/server';
import { getViewer } from '@/lib/auth/viewer';
import { gridKindOf } from '@/lib/event-schedule/grid';
import { gridPlaces } from '@/lib/event-schedule/grid-places';
import { isLocale } from '@/lib/i18n/locales';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ code: string }> };

/** Where one meeting may go, cell by cell of a grid. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const [{ code }, viewer] = await Promise.all([params, getViewer()]);
  const query = request.nextUrl.searchParams;
  const locale = query.get('language');
  if (!viewer || !isLocale(locale)) return new Response(null, { status: viewer ? 404 : 401 });
  const answer = await gridPlaces(viewer, {
    code,
    meetingId: query.get('meeting') ?? '',
    by: gridKindOf(query.get('by')),
    locale,
  });
  if (!answer) return new Response(null, { status: 404 });
  return Response.json(answer, { headers: { 'cache-control': 'private, no-store' } });
}
