import { fail } from '@/lib/failure';
import { isOwnOrigin } from '@/lib/form-action';
import { handOutFile } from '@/lib/http/hand-out';
import { openFile } from '@/lib/message/file-commands';
import { downloadFile, openedFile } from '@/lib/message/file-queries';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** A file of a case, for whoever may have it now. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return handOutFile(request, (viewer) => downloadFile(viewer, id));
}

/** The other side's confidential document: an act, which the log of the stage keeps. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return handOutFile(request, async (viewer) => {
    if (!(await isOwnOrigin())) return fail('request.foreign-origin');
    const opened = await openFile.run(viewer, { id });
    return opened.ok ? openedFile(viewer, id) : opened;
  });
}
