'use client';

import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import type { ComposerFormProps } from './composer-form';

type Form = ComponentType<ComposerFormProps>;

let loaded: Form | null = null;

/** Fetches the form with its editor; the second time it is there. */
export async function loadForm(): Promise<Form> {
  loaded ??= (await import('./composer-form')).ComposerForm;
  return loaded;
}

/**
 * The form once it is needed and there. By hand and not by Suspense, which may take its time between
 * making an editor and showing it: the editor would be given up, and letters typed meanwhile with it.
 */
export function useForm(isNeeded: boolean) {
  const [Form, setForm] = useState<Form | null>(() => loaded);
  const [hasFailed, setHasFailed] = useState(false);
  const isWanted = isNeeded && Form === null && !hasFailed;
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    loadForm().then(
      (form) => {
        if (!isGone) setForm(() => form);
      },
      () => {
        if (!isGone) setHasFailed(true);
      },
    );
    return () => {
      isGone = true;
    };
  }, [isWanted]);
  return { Form, hasFailed, retry: () => setHasFailed(false) };
}
