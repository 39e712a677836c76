import type { PageDiagnostic } from '@trackside/core';

import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Notice, type Tone } from '../../../ui/status.tsx';
import { eventsOf, findingsAsText, groupFindings, type FindingGroup } from './page-findings.ts';
import type { LinkCorrection } from './use-link-correction.ts';
import { whatToPress } from './what-to-press.ts';

const tones = { error: 'error', warning: 'warn', info: 'info' } as const satisfies Record<
  PageDiagnostic['severity'],
  Tone
>;

/** More names than these are counted, not listed. */
const mostNames = 4;

interface PageFindingListProps {
  /** Where the mistakes are. */
  readonly heading: string;
  readonly offerName: string;
  readonly findings: readonly PageDiagnostic[];
  /** False where a switch of the page could not be seen. */
  readonly switchesSeen: boolean;
  readonly reading: { readonly busy: boolean; read(): void };
  readonly link: LinkCorrection;
  /** Shows the line of the row at this place. */
  readonly onShow: (row: number) => void;
}

/** The page's own mistakes: what is wrong, what it costs, what to change, and what to press. */
export function PageFindingList(props: PageFindingListProps) {
  const { heading, offerName, findings, switchesSeen, reading, link } = props;
  if (findings.length === 0 && switchesSeen) return null;
  const titled = i18n.t('match.message_title', { offer: offerName });
  return (
    <div className="flex flex-col gap-2">
      {findings.length > 0 && (
        <div className="flex items-center justify-between gap-2">
          <h2 className="font-medium">{heading}</h2>
          <CopyButton
            text={findingsAsText(titled, findings, wordsOf)}
            what={heading}
            label={i18n.t('match.copy_message')}
            kind="quiet"
          />
        </div>
      )}
      <ul aria-label={heading} className="flex flex-col gap-2">
        {groupFindings(findings).map((group) => (
          <li key={`${group.severity} ${group.code}`} data-code={group.code}>
            <Notice tone={tones[group.severity]}>
              <Words group={group} />
              <div className="mt-2">
                <Act {...props} group={group} titled={titled} />
              </div>
            </Notice>
          </li>
        ))}
        {!switchesSeen && (
          <li>
            <Notice tone="info" action={<ReadAgain reading={reading} what="" />}>
              {i18n.t('match.switches_not_seen')}
            </Notice>
          </li>
        )}
      </ul>
      {link.failure !== null && (
        <Notice tone="error" urgent>
          {link.failure}
        </Notice>
      )}
    </div>
  );
}

/** A finding by itself, for those who do not see the page. */
function wordsOf({ code, params: { event: name } }: PageDiagnostic): string {
  const said = `${i18n.t(`page.${code}.cause`)} ${i18n.t(`page.${code}.remedy`)}`;
  return name === undefined ? said : i18n.t('match.message_event', { name, said });
}

function Words({ group }: { readonly group: FindingGroup }) {
  const names = eventsOf(group);
  const listed = names.slice(0, mostNames).map((name) => i18n.t('match.quoted', { name }));
  const more = names.length - listed.length;
  return (
    <>
      <p className="font-medium">{i18n.t(`page.${group.code}.cause`)}</p>
      {listed.length > 0 && (
        <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">
          {listed.join(', ')}
          {more > 0 && ` ${i18n.t('match.more_names', more)}`}
        </p>
      )}
      <p className="text-muted">{i18n.t(`page.${group.code}.remedy`)}</p>
    </>
  );
}

interface ActProps extends PageFindingListProps {
  readonly group: FindingGroup;
  readonly titled: string;
}

function Act({ group, titled, reading, link, onShow }: ActProps) {
  const what = i18n.t(`page.${group.code}.cause`);
  const [first] = group.findings;
  switch (whatToPress[group.code]) {
    case 'read':
      return <ReadAgain reading={reading} what={what} />;
    case 'copy':
      return (
        <CopyButton
          text={findingsAsText(titled, group.findings, wordsOf)}
          what={what}
          label={i18n.t('match.copy_message')}
        />
      );
    case 'show':
      return (
        <Button
          size="small"
          aria-label={i18n.t('match.show_what', { what })}
          onClick={() => {
            if (first?.row !== undefined) onShow(first.row);
          }}
        >
          {i18n.t('match.show')}
        </Button>
      );
    case 'correct': {
      const { correct } = link;
      return correct === null ? (
        <p className="text-muted">{i18n.t('people.viewer_link')}</p>
      ) : (
        <Button
          size="small"
          busy={link.busy}
          onClick={() => {
            if (first?.fix !== undefined) correct(first.fix.text);
          }}
        >
          {i18n.t('match.correct_link')}
        </Button>
      );
    }
  }
}

interface ReadAgainProps {
  readonly reading: PageFindingListProps['reading'];
  readonly what: string;
}

/** For when the page was changed. */
function ReadAgain({ reading, what }: ReadAgainProps) {
  const label = i18n.t('match.read_again');
  return (
    <Button
      size="small"
      busy={reading.busy}
      aria-label={what === '' ? undefined : i18n.t('match.read_again_for', { label, what })}
      onClick={reading.read}
    >
      {label}
    </Button>
  );
}
