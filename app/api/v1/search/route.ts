import { apiRoute, costs } from '@/lib/api/route';
import { answerSearch } from '@/lib/api/search-answers';

export const dynamic = 'force-dynamic';
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = apiRoute(
  { GET: answerSearch },
  costs.search,
);
