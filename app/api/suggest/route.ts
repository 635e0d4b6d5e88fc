import { apiRoute } from '@/lib/api/route';
import { answerOwnSuggest } from '@/lib/api/suggest-answers';
import { getViewer } from '@/lib/auth/viewer';

export const dynamic = 'force-dynamic';
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = apiRoute({
  GET: async (request) => answerOwnSuggest(request, await getViewer()),
});
