import { answerReady } from '@/lib/api/ready';

export const dynamic = 'force-dynamic';
export const GET = answerReady;
