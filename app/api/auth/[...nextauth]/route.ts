import NextAuth from 'next-auth';
import { notFoundRoute } from '@/lib/api/route';
import { authOptions } from '@/lib/auth/options';

type Context = { params: Promise<{ nextauth: string[] }> };

// The library's own pages (sign-out, errors) know neither our languages nor our security policy.
const open: Record<string, RegExp> = {
  GET: /^(session|csrf|providers|signin)$/,
  POST: /^(session|signout|(signin|callback)\/credentials)$/,
};

const { GET: refuse } = notFoundRoute();

// Options read the environment, which only a running portal has: not while it is being built.
const handler = async (request: Request, context: Context): Promise<Response> => {
  const { nextauth } = await context.params;
  return open[request.method]?.test(nextauth.join('/'))
    ? NextAuth(authOptions())(request, context)
    : refuse(request);
};

export { handler as GET, handler as POST };
