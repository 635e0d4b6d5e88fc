import type { NextRequest } from 'next/server';
import { getViewer } from '@/lib/auth/viewer';
import { calendarOfLink, calendarOfViewer } from '@/lib/meeting/calendar-download';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ id: string }> };

/** The calendar file of a meeting, for an account or, with `?link=`, for whoever holds a link. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const { id } = await params;
  const token = request.nextUrl.searchParams.get('link');
  const now = new Date();
  const viewer = token === null ? await getViewer() : null;
  const download =
    token !== null
      ? await calendarOfLink(token, id, now)
      : viewer && (await calendarOfViewer(viewer, id, now));
  if (!download) return new Response(null, { status: 404 });
  return new Response(download.file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${download.name}"`,
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
    },
  });
}
