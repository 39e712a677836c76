import { useRef, useState } from 'react';

import type { OfferWithEvents } from '../../../api/api-types.ts';
import { ChangesPart } from './changes/changes-part.tsx';
import { MappingPart } from './mapping/mapping-part.tsx';

/** Who changed what, and what an offer's postbacks were judged by at a moment. */
export function HistorySection({ offer }: { readonly offer: OfferWithEvents }) {
  /** ISO 8601; null until a moment is chosen. */
  const [moment, setMoment] = useState<string | null>(null);
  const mapping = useRef<HTMLDivElement>(null);
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
      <ChangesPart
        offer={offer}
        moment={moment}
        onMoment={(chosen) => {
          setMoment(chosen);
          // Where there is no room beside the changes it stands below them.
          mapping.current?.scrollIntoView({ block: 'nearest' });
        }}
      />
      <div ref={mapping} className="lg:sticky lg:top-4">
        <MappingPart offer={offer} moment={moment} onMoment={setMoment} />
      </div>
    </div>
  );
}
