import { useEffect, useRef, type RefObject } from 'react';

/** Calls back when Escape is pressed anywhere in the element that takes the ref. */
export function useEscape<Box extends HTMLElement>(onEscape: () => void): RefObject<Box | null> {
  const box = useRef<Box>(null);
  useEffect(() => {
    const element = box.current;
    const press = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onEscape();
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [onEscape]);
  return box;
}
