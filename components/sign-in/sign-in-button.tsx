'use client';

import { LogIn } from 'lucide-react';
import { signIn } from 'next-auth/react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useHydrated } from '@/components/ui/use-hydrated';

/** Starts the sign-in at HaloPSA; comes back to `callbackUrl`, a path of ours. */
export function SignInButton({ callbackUrl }: { callbackUrl: string }) {
  const hydrated = useHydrated();
  const [state, setState] = useState<'ready' | 'leaving' | 'failed'>('ready');
  const start = async () => {
    setState('leaving');
    try {
      await signIn('halo', { callbackUrl });
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button
        variant="primary"
        size="lg"
        className="w-full"
        disabled={!hydrated}
        aria-busy={state === 'leaving'}
        onClick={() => void start()}
      >
        <LogIn aria-hidden className="size-4" />
        Sign in with HaloPSA
      </Button>
      <p role="alert" className="text-sm text-breach empty:hidden">
        {state === 'failed' ? 'Halyard did not answer. Check your connection and try again.' : null}
      </p>
    </>
  );
}
