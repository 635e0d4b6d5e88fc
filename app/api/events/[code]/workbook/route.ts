import type { NextRequest } from 'next/server';
import { getViewer } from '@/lib/auth/viewer';
import { eventWorkbook, workbookKinds } from '@/lib/event-schedule/workbook';
import { isLocale } from '@/lib/i18n/locales';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ code: string }> };

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A schedule or the registrations of an event for a spreadsheet. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const [{ code }, viewer] = await Promise.all([params, getViewer()]);
  if (!viewer) return new Response(null, { status: 401 });
  const query = request.nextUrl.searchParams;
  const locale = query.get('language');
  const kind = workbookKinds.find((one) => one === (query.get('by') ?? 'all'));
  if (!isLocale(locale) || !kind) return new Response(null, { status: 404 });
  const bytes = await eventWorkbook(viewer, { code, kind, locale });
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${code}-${kind}-${locale}.xlsx"`,
      'cache-control': 'private, no-store',
    },
  });
}
