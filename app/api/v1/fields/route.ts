import { answerFields } from '@/lib/api/catalogue-answers';
import { apiRoute } from '@/lib/api/route';

export const dynamic = 'force-dynamic';
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = apiRoute({ GET: answerFields });
