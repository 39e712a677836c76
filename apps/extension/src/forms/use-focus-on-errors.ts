import { useEffect, useRef, type RefObject } from 'react';

import { noErrors, type FieldErrors } from './field-errors.ts';

/** Leads to the first wrong field when a form was refused. Takes the form's ref. */
export function useFocusOnErrors(errors: FieldErrors): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (errors === noErrors) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [errors]);
  return form;
}
