import { notFoundRoute } from '@/lib/api/route';

export const dynamic = 'force-dynamic';
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = notFoundRoute();
