import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * Whether a table is wider than its room, so that its rows are to stand as cards. What it needed side by side is remembered: as soon as
 * there is so much room again, it stands as a table.
 */
export function useStacked<Element extends HTMLElement>(): [RefObject<Element | null>, boolean] {
  const ref = useRef<Element>(null);
  const [needed, setNeeded] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const { clientWidth, scrollWidth } = element;
      if (needed !== null) {
        if (clientWidth >= needed) setNeeded(null);
      } else if (scrollWidth > clientWidth + 1) setNeeded(scrollWidth);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [needed]);
  return [ref, needed !== null];
}
