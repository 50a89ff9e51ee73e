import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** What fits on paper of A4 with its margins, in pixels of CSS. */
const PAPER_WIDTH = 620;

/**
 * The width of an element in whole pixels, followed as it changes; 0 until it is known. On paper it is never wider than the page: a
 * `ResizeObserver` hears of a print too late.
 */
export function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(element);
    const fitPaper = () => flushSync(() => setWidth((now) => Math.min(now, PAPER_WIDTH)));
    const fitScreen = () => setWidth(Math.floor(element.clientWidth));
    window.addEventListener('beforeprint', fitPaper);
    window.addEventListener('afterprint', fitScreen);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', fitPaper);
      window.removeEventListener('afterprint', fitScreen);
    };
  }, []);
  return [ref, width];
}
