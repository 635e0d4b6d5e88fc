import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/options';

// Options read the environment, which only a running portal has: not while it is being built.
const handler = (request: Request, context: unknown) => NextAuth(authOptions())(request, context);

export { handler as GET, handler as POST };
