import { apiRoute } from '@/lib/api/route';
import { answerOwnSuggest } from '@/lib/api/suggest-answers';

export const dynamic = 'force-dynamic';
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = apiRoute({ GET: answerOwnSuggest });
