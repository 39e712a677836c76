import { lazy, Suspense } from 'react';

import { Loading, Skeleton } from '../ui/states.tsx';

const OfferForm = lazy(async () => ({ default: (await import('./offer-form.tsx')).OfferForm }));

/** The offer form, fetched when it is first asked for: most days nobody makes an offer. */
export function LazyOfferForm({ onDone }: { readonly onDone: () => void }) {
  return (
    <Suspense fallback={<FormSkeleton />}>
      <OfferForm skeleton={<FormSkeleton />} onDone={onDone} />
    </Suspense>
  );
}

function FormSkeleton() {
  return (
    <Loading>
      <Skeleton className="h-13" />
      <Skeleton className="h-17" />
      <Skeleton className="h-13" />
      <Skeleton className="h-13" />
    </Loading>
  );
}
