import { i18n } from '#i18n';

/** Who works with this server, and who sends traffic. */
export function PeopleView() {
  return <h2>{i18n.t('people.title')}</h2>;
}
