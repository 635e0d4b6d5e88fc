import type { NextRequest } from 'next/server';
import { getViewer } from '@/lib/auth/viewer';
import { downloadEventCalendar } from '@/lib/event/event-calendar';
import { calendarByLink, calendarFor } from '@/lib/event-registration/own-calendar';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { mayOpenLink } from '@/lib/one-tap/may-open';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ code: string }> };

/**
 * The calendar file of an event for everybody, worded in `?language=`; with `?own=1` the meetings of
 * whoever is signed in, with `?link=` those of whoever holds a personal link.
 */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const { code } = await params;
  const query = request.nextUrl.searchParams;
  const token = query.get('link');
  const wanted = query.get('language');
  const isOwn = token !== null || query.has('own');
  const download =
    token !== null
      ? await linked(code, token)
      : isOwn
        ? await own(code)
        : await downloadEventCalendar(code, isLocale(wanted) ? wanted : defaultLocale);
  if (!download) return new Response(null, { status: 404 });
  return new Response(download.file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${download.name}"`,
      'Cache-Control': isOwn ? 'private, no-store' : 'public, max-age=300',
      'Referrer-Policy': 'no-referrer',
    },
  });
}

async function own(code: string) {
  const viewer = await getViewer();
  return viewer && calendarFor(viewer, code);
}

async function linked(code: string, token: string) {
  return (await mayOpenLink()) ? calendarByLink(code, token) : null;
}
