import { getViewer } from '@/lib/auth/viewer';
import { calendarOfBooking } from '@/lib/consultation/calendar-download';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ id: string }> };

/** The calendar file of a conversation with an advisor, for those who meet. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  const viewer = await getViewer();
  const download = viewer && (await calendarOfBooking(viewer, id, new Date()));
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
