import { Fragment, useEffect, useImperativeHandle, useState } from 'react';

import type { RowsProps } from './row-props.ts';

/** All rows, each in the document. */
export function PlainRows(props: RowsProps) {
  const { as: Box, role, id, label, className, count, keyAt, renderAt, current, handle } = props;
  const [box, setBox] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (current !== undefined) box?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [box, current]);
  useImperativeHandle(handle, () => ({
    focusRow: (key) => {
      const at = indices(count).find((index) => keyAt(index) === key);
      const row = at === undefined ? null : box?.children[at];
      if (row instanceof HTMLElement) row.focus();
    },
  }));
  return (
    <Box ref={setBox} role={role} id={id} aria-label={label} className={className}>
      {indices(count).map((index) => (
        <Fragment key={keyAt(index)}>{renderAt(index, {})}</Fragment>
      ))}
    </Box>
  );
}

function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
