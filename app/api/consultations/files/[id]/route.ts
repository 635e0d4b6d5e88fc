import { downloadConsultationFile } from '@/lib/consultation/file-queries';
import { handOutFile } from '@/lib/http/hand-out';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** A file of a question to an advisor, for whoever may read the question now. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return handOutFile(request, (viewer) => downloadConsultationFile(viewer, id));
}
