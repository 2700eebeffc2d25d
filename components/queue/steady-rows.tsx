'use client';

import { Component, createRef } from 'react';
import type { ReactNode } from 'react';

type SteadyRowsProps = {
  /** Names the question the rows answer. */
  of: string;
  /** Ids of the tickets that just came or changed. */
  changed: readonly number[];
  children: ReactNode;
};

type PlacedRow = { id: string; top: number };

const ROW = '[data-ticket]';
const HIGHLIGHT_MS = 1_500;

/**
 * Keeps what one looks at where it is while rows come, go and move above it, and lights up for a
 * moment what changed. A class, because only a class is asked right before its rows move.
 */
export class SteadyRows extends Component<SteadyRowsProps> {
  private readonly box = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(previous: SteadyRowsProps): PlacedRow[] | null {
    // At the very top one sees what comes in there.
    if (window.scrollY === 0 || previous.of !== this.props.of) return null;
    return this.visibleRows();
  }

  override componentDidUpdate(
    previous: SteadyRowsProps,
    _state: unknown,
    places: PlacedRow[] | null,
  ): void {
    const { changed } = this.props;
    if (places) this.restore(places);
    if (changed !== previous.changed) this.highlight(changed);
  }

  private visibleRows(): PlacedRow[] {
    const visible: PlacedRow[] = [];
    for (const row of this.box.current?.querySelectorAll<HTMLElement>(ROW) ?? []) {
      const { top, bottom } = row.getBoundingClientRect();
      if (top > window.innerHeight) break;
      if (bottom > 0) visible.push({ id: row.dataset.ticket ?? '', top });
    }
    return visible;
  }

  private rowOf(id: string | number): HTMLElement | null {
    return this.box.current?.querySelector<HTMLElement>(`[data-ticket="${id}"]`) ?? null;
  }

  /** The first row that was visible and did not move itself goes back to its place. */
  private restore(places: PlacedRow[]): void {
    const moved = new Set(this.props.changed.map(String));
    for (const { id, top } of places) {
      const row = moved.has(id) ? null : this.rowOf(id);
      if (!row) continue;
      const by = row.getBoundingClientRect().top - top;
      if (Math.abs(by) >= 1) window.scrollBy({ top: by, behavior: 'instant' });
      return;
    }
  }

  private highlight(ids: readonly number[]): void {
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const id of ids) {
      this.rowOf(id)?.animate(
        { backgroundColor: ['var(--accent-soft)', 'transparent'] },
        { duration: HIGHLIGHT_MS, easing: 'ease-in' },
      );
    }
  }

  override render(): ReactNode {
    return <div ref={this.box}>{this.props.children}</div>;
  }
}
