import NextAuth from 'next-auth';
import { ApiProblem, problemResponse } from '@/lib/api/problem';
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
  if (!open[request.method]?.test(nextauth.join('/'))) return refuse(request);
  try {
    return await NextAuth(authOptions())(request, context);
  } catch (error) {
    // The library reads the body as JSON without a net.
    if (error instanceof SyntaxError) {
      return problemResponse(new ApiProblem(400, 'request.malformed'));
    }
    throw error;
  }
};

export { handler as GET, handler as POST };
