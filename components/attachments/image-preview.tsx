'use client';

import Image from 'next/image';
import { useEffect, useState } from 'react';
import { routes } from '@/lib/routes';
import { classNames } from '@/components/ui/class-names';
import { shownFileName } from './file-name';
import { PreviewWait, PreviewWord } from './preview-parts';
import type { PreviewProps } from './preview-parts';
import { useRoomOf } from './use-room-of';
import { fitInto } from './zoom';

/** A picture, fitted into the room or at a size of its own. */
export function ImagePreview({ attachment, zoom, onShown }: PreviewProps) {
  const { ref, room } = useRoomOf();
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [tries, setTries] = useState(0);
  const [isBroken, setIsBroken] = useState(false);
  const fit = room && size ? fitInto(room, size, 1) : 1;
  const scale = zoom === 'fit' ? fit : zoom;
  useEffect(() => {
    if (size) onShown(scale);
  }, [size, scale, onShown]);

  if (isBroken) {
    return (
      <PreviewWord
        attachment={attachment}
        title="This picture could not be shown"
        onRetry={() => {
          setTries(tries + 1);
          setIsBroken(false);
        }}
      >
        It is damaged or of another kind than its name says, or the connection broke off.
      </PreviewWord>
    );
  }
  return (
    <div ref={ref} className="grid h-full min-h-0 w-full min-w-0 place-items-center-safe p-3">
      {size ? null : <PreviewWait />}
      <div
        className={classNames('relative', !size && 'hidden')}
        style={size ? { width: size.width * scale, height: size.height * scale } : undefined}
      >
        <Image
          key={tries}
          src={routes.api.attachmentPreview(attachment.id)}
          alt={shownFileName(attachment.filename)}
          unoptimized
          loading="eager"
          fill
          className="bg-surface"
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            setSize({ width: naturalWidth, height: naturalHeight })
          }
          onError={() => setIsBroken(true)}
        />
      </div>
    </div>
  );
}
