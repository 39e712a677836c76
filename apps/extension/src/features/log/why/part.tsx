import type { ReactNode } from 'react';
import { useId } from 'react';

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of a long page, under its heading. */
export function Part({ title, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h3 id={id} className="font-semibold">
        {title}
      </h3>
      {children}
    </section>
  );
}
