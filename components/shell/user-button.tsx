'use client';

import { Suspense, useState } from 'react';
import { lazily } from '@/components/ui/lazily';
import { UserFace, userButtonClass } from './user-face';
import { usePreload } from './use-preload';

const loadMenu = () => import('./user-menu').then(({ UserMenu }) => ({ default: UserMenu }));
const UserMenu = lazily(loadMenu);

/** Who is signed in, and their menu. */
export function UserButton() {
  const [isWanted, setIsWanted] = useState(false);
  usePreload(loadMenu);
  const button = (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded={false}
      aria-busy={isWanted}
      className={userButtonClass}
      onClick={() => setIsWanted(true)}
    >
      <UserFace />
    </button>
  );
  return isWanted ? (
    <Suspense fallback={button}>
      <UserMenu />
    </Suspense>
  ) : (
    button
  );
}
