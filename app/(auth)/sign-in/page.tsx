import type { Metadata, Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { HalyardMark } from '@/components/shell/halyard-mark';
import { SignInButton } from '@/components/sign-in/sign-in-button';
import { ownPath, signInProblem } from '@/components/sign-in/sign-in-problem';
import { Badge } from '@/components/ui/badge';
import { routes } from '@/lib/routes';
import { currentDesk } from '@/lib/server/session';
import { signInFacts } from '@/lib/server/sign-in-page';

export const metadata: Metadata = { title: 'Sign in' };

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const query = await searchParams;
  const host = (await headers()).get('host') ?? '';
  const { demoSignIns } = signInFacts();
  const callbackUrl = ownPath(one(query.callbackUrl), host, routes.home());
  const problem = signInProblem(one(query.error));
  if (!problem && (await currentDesk())) redirect(callbackUrl as Route);

  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="grid w-full max-w-sm gap-6">
        <div className="grid gap-2">
          <h1 className="text-xl">
            <HalyardMark />
          </h1>
          <p className="text-muted">A fast service desk for the tickets in your HaloPSA.</p>
        </div>
        <div className="grid gap-3 rounded-lg border bg-surface p-5">
          {problem ? (
            <div role="alert" className="rounded-md bg-breach-soft px-3 py-2 text-sm text-breach">
              <p>{problem.message}</p>
              <p className="mt-1 font-mono text-xs">{problem.code}</p>
            </div>
          ) : null}
          <SignInButton callbackUrl={callbackUrl} />
          <p className="text-xs text-muted">
            You sign in on HaloPSA’s own page. Halyard never sees your password.
          </p>
        </div>
        {demoSignIns.length > 0 ? (
          <section aria-labelledby="demo-title" className="grid gap-2">
            <h2 id="demo-title" className="flex items-center gap-2 text-sm font-semibold">
              Demo sign-ins <Badge tone="accent">Embedded tenant</Badge>
            </h2>
            <table className="w-full text-sm">
              <thead>
                <tr className="border-b text-left text-xs text-muted">
                  <th scope="col" className="py-1 font-medium">
                    Name
                  </th>
                  <th scope="col" className="font-medium">
                    Password
                  </th>
                  <th scope="col" className="font-medium">
                    What for
                  </th>
                </tr>
              </thead>
              <tbody>
                {demoSignIns.map(({ username, password, what }) => (
                  <tr key={username} className="border-b">
                    <td className="py-1 font-mono">{username}</td>
                    <td className="font-mono">{password}</td>
                    <td className="text-muted">{what}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ) : null}
      </div>
    </main>
  );
}
