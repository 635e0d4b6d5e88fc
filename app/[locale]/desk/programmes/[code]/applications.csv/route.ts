import { getViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { applicationsCsv } from '@/lib/programme/applications-csv';

type Context = { params: Promise<{ locale: string; code: string }> };

/** The applications of a round for a spreadsheet. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [{ locale, code }, viewer] = await Promise.all([params, getViewer()]);
  const csv = viewer && isLocale(locale) ? await applicationsCsv(code, viewer, locale) : null;
  if (csv === null) return new Response(null, { status: viewer ? 404 : 401 });
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="applications-${code}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
}
