'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';

interface WhenVisibleProps {
  /** Kept free until then, so that nothing moves. */
  height: number;
  /** Called once it is near: what it gives may load code. */
  children: () => ReactNode;
}

/** How far below the window a chart begins to load. */
const NEAR = '240px';

/** Holds a place until it comes near the window. */
export function WhenVisible({ height, children }: WhenVisibleProps) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (place.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: NEAR },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} style={{ minHeight: height }}>
      {near ? children() : null}
    </div>
  );
}
