import { getTranslations } from 'next-intl/server';
import { figureWords } from '@/components/event-results/figure-words';
import { getViewer } from '@/lib/auth/viewer';
import {
  figuresCsv,
  meetingsCsv,
  type ResultWords,
  resultsWorkbook,
} from '@/lib/event-results/file';
import { type EventResults, readResults } from '@/lib/event-results/queries';
import { isLocale, type Locale } from '@/lib/i18n/locales';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string; code: string; name: string }> };

const csv = 'text/csv; charset=utf-8';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Body = string | Uint8Array<ArrayBuffer>;
type Write = (results: EventResults, words: ResultWords, locale: Locale) => Body | Promise<Body>;

const files = new Map<string, { type: string; write: Write }>([
  ['figures.csv', { type: csv, write: figuresCsv }],
  ['meetings.csv', { type: csv, write: meetingsCsv }],
  ['results.xlsx', { type: xlsx, write: resultsWorkbook }],
]);

/** The results of an event as a file, for those who read its page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, code, name } = await params;
  const [file, viewer] = [files.get(name), await getViewer()];
  const reads = viewer?.role === 'OFFICER' || viewer?.role === 'ADMIN';
  const results = file && reads && isLocale(locale) ? await readResults(code, viewer) : null;
  if (!file || !results || !isLocale(locale)) return new Response(null, { status: 404 });
  return new Response(await file.write(results, await wordsOf(locale), locale), {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${code}-${name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}

async function wordsOf(locale: Locale): Promise<ResultWords> {
  const [t, figure] = await Promise.all([
    getTranslations({ locale, namespace: 'eventResults' }),
    figureWords(locale),
  ]);
  return {
    figure,
    state: (state) => {
      const key = `meetingState.${state}`;
      return t.has(key as never) ? t(key as never) : state;
    },
    columns: {
      figures: [t('column.key'), t('column.figure'), t('column.count')],
      meetings: [
        t('column.sme'),
        t('column.partner'),
        t('column.slot'),
        t('column.table'),
        t('column.state'),
        t('column.case'),
      ],
    },
    means: { SME: t('side.mean.SME'), PARTNER: t('side.mean.PARTNER') },
    sheets: { figures: t('files.sheetFigures'), meetings: t('files.sheetMeetings') },
  };
}
