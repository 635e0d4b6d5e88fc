import { answerMatch } from '@/lib/api/match-answer';
import { apiRoute, costs } from '@/lib/api/route';

export const dynamic = 'force-dynamic';
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = apiRoute({ POST: answerMatch }, costs.match);
