import { toApiFailure } from '../../api/api-failure.ts';
import { i18n } from '../../language/i18n.ts';
import { failureText } from '../../ui/states.tsx';

/** What a form says when the server refused it: below the name where it is about that, else below all. */
export function formErrors(error: unknown): {
  readonly name: string | null;
  readonly form: string | null;
} {
  if (error === null) return { name: null, form: null };
  const failure = toApiFailure(error);
  if (failure.kind !== 'refused') return { name: null, form: failureText(failure).text };
  if (failure.reason === 'TOKEN_NAME_TAKEN') {
    return { name: failureText(failure).text, form: null };
  }
  return failure.issues.some(({ path }) => path === 'name')
    ? { name: i18n.t('people.name_refused'), form: null }
    : { name: null, form: failureText(failure).text };
}
