import { useId, type ReactNode } from 'react';

interface SectionPartProps {
  readonly title: string;
  readonly about?: ReactNode;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a section under its own heading. */
export function SectionPart({ title, about, aside, children }: SectionPartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 rounded-lg border border-line p-4">
      <div className="flex flex-col gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <h3 id={id} className="font-semibold">
            {title}
          </h3>
          {aside}
        </div>
        {about !== undefined && <p className="text-muted">{about}</p>}
      </div>
      {children}
    </section>
  );
}
