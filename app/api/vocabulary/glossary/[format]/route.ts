import { getViewer } from '@/lib/auth/viewer';
import { glossaryCsv } from '@/lib/vocabulary/glossary-csv';
import { glossaryTbx } from '@/lib/vocabulary/glossary-tbx';
import { refreshLexicon } from '@/lib/vocabulary/in-force';
import { canReadVocabulary } from '@/lib/vocabulary/policy';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ format: string }> };

const formats = {
  csv: { write: glossaryCsv, type: 'text/csv; charset=utf-8' },
  tbx: { write: glossaryTbx, type: 'application/x-tbx+xml; charset=utf-8' },
};

/** The glossary in force as a file, for staff. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { format } = await params;
  const viewer = await getViewer();
  if ((format !== 'csv' && format !== 'tbx') || !viewer || !canReadVocabulary(viewer)) {
    return new Response(null, { status: 404 });
  }
  const { write, type } = formats[format];
  return new Response(write(await refreshLexicon()), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="japan-desk-glossary.${format}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
