import { useCallback, useEffect, useState } from 'react';

interface Place {
  readonly box: HTMLElement;
  /** What scrolls the list. */
  readonly scroller: HTMLElement;
  /** How far below the top of all that scrolls the list begins, in pixels. */
  readonly offset: number;
}

interface Scroller {
  /** null until the list is in the document. */
  readonly place: Place | null;
  /** For the list's own element. */
  readonly ref: (box: HTMLElement | null) => void;
}

/** What scrolls a list, and what of it stands above the list: both change with the window and the screen. */
export function useScroller(): Scroller {
  const [place, setPlace] = useState<Place | null>(null);
  const ref = useCallback((box: HTMLElement | null): void => {
    setPlace(box === null ? null : placeOf(box));
  }, []);
  const box = place?.box ?? null;
  const scroller = place?.scroller ?? null;

  useEffect(() => {
    if (box === null || scroller === null) return undefined;
    const measure = (): void => {
      const next = placeOf(box);
      setPlace((known) => (known !== null && isSame(known, next) ? known : next));
    };
    // Whatever stands above the list grows and shrinks with one of these.
    const observer = new ResizeObserver(measure);
    for (const part of scroller.children) observer.observe(part);
    scroller.addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [box, scroller]);
  return { place, ref };
}

function isSame(one: Place, other: Place): boolean {
  return one.scroller === other.scroller && one.offset === other.offset;
}

function placeOf(box: HTMLElement): Place {
  const scroller = scrollerOf(box);
  const top = box.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  return { box, scroller, offset: Math.round(top - scroller.clientTop + scroller.scrollTop) };
}

function scrollerOf(box: HTMLElement): HTMLElement {
  for (let at = box.parentElement; at !== null; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return box.ownerDocument.documentElement;
}
