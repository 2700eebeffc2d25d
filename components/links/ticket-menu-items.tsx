'use client';

import { Copy, Ellipsis, GitMerge, HandHelping, Hash, Link2, Siren } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/menu';

type TicketMenuItemsProps = {
  /** The ticket it was merged into already; null where it can still be merged. */
  mergedIntoId: number | null;
  /** The ticket is finished. */
  isOver: boolean;
  mayEscalate: boolean;
  onEscalate: () => void;
  onHandOver: () => void;
  onMerge: () => void;
  onLink: () => void;
  onCopyLink: () => void;
  onCopyNumber: () => void;
};

/** The menu of a ticket; open from the start, since it is made when it is first wanted. */
export function TicketMenuItems(props: TicketMenuItemsProps) {
  const { mergedIntoId, isOver, mayEscalate, onMerge, onLink, onCopyLink, onCopyNumber } = props;
  const unlessOver = { disabled: isOver, detail: isOver ? 'It is finished already' : undefined };
  return (
    <Menu defaultOpen>
      <MenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label="More for this ticket" title="More">
          <Ellipsis aria-hidden className="size-4" />
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        {mayEscalate ? (
          <MenuItem
            icon={<Siren aria-hidden />}
            keys="e"
            {...unlessOver}
            onSelect={props.onEscalate}
          >
            Escalate…
          </MenuItem>
        ) : null}
        <MenuItem
          icon={<HandHelping aria-hidden />}
          keys={mayEscalate ? undefined : 'e'}
          {...unlessOver}
          onSelect={props.onHandOver}
        >
          Hand over…
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={<GitMerge aria-hidden />}
          keys="m"
          disabled={mergedIntoId !== null}
          detail={mergedIntoId === null ? undefined : `Merged into #${mergedIntoId} already`}
          onSelect={onMerge}
        >
          Merge into…
        </MenuItem>
        <MenuItem icon={<Link2 aria-hidden />} onSelect={onLink}>
          Link to…
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Copy aria-hidden />} onSelect={onCopyLink}>
          Copy link
        </MenuItem>
        <MenuItem icon={<Hash aria-hidden />} onSelect={onCopyNumber}>
          Copy number
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
