export type { CheckOffer } from './check/check-context.ts';
export { type CheckCode, checkRules } from './check/check-rules.ts';
export type { CheckDiagnostic } from './check/check-template.ts';
export type { PageDiagnostic } from './check/page/check-page.ts';
export type * from './check/page/page-reading.ts';
export { type PageCode, pageRules } from './check/page/page-rules.ts';
export { hoursOfWindow } from './check/page/settings/hours-of-window.ts';
export type { RepairedTexts } from './check/repair-all.ts';
export type { SetUpDiagnostic, SetUpTexts } from './check/set-up/check-set-up.ts';
export { type SetUpCode, setUpRules } from './check/set-up/set-up-rules.ts';
export { attributionRules } from './check/rules/attribution-rules.ts';
export { deliveryRules } from './check/rules/delivery-rules.ts';
export { moneyRules } from './check/rules/money-rules.ts';
export { csvLine, csvNumber, csvText, csvTextOf } from './csv/csv-cell.ts';
export { type CsvReading, readCsv } from './csv/read-csv.ts';
export type { Diagnostic, DiagnosticSource, Fix, Severity, Span } from './diagnostic/diagnostic.ts';
export type { EventDefinition, MappedParameter, TrackedEvent } from './event/event-definition.ts';
export { type EventInput, eventInput, eventInputFor } from './event/event-input.ts';
export { describeNameDifference, type NamePiece } from './match/describe-name-difference.ts';
export {
  matchEventNames,
  type NameMatch,
  type NameMatchStatus,
} from './match/match-event-names.ts';
export { currencyCodes, currencyExponent } from './money/currencies.ts';
export { fromMinorUnits, toMinorUnits } from './money/minor-units.ts';
export { price } from './money/price.ts';
export { priceRuleInput } from './money/price-input.ts';
export { type PriceRule, priceTypes } from './money/price-rule.ts';
export { type OfferInput, offerInput } from './offer/offer-input.ts';
export { checkDashboardPage, type PageCheckOptions } from './platform/check-dashboard-page.ts';
export {
  type CheckOptions,
  checkPostbackUrl,
  repairPostbackUrl,
} from './platform/check-postback-url.ts';
export { checkSetUp, repairSetUp, type SetUpOptions } from './platform/check-set-up.ts';
export { composePostbackUrl, type PostbackUrlOptions } from './platform/compose-postback-url.ts';
export { composeTrackingLink, type TrackingLinkOptions } from './platform/compose-tracking-link.ts';
export { platformById } from './platform/platform-by-id.ts';
export { platformForHost } from './platform/platform-for-host.ts';
export { platforms } from './platform/platforms.ts';
export { setUpSheet } from './platform/sheet/set-up-sheet.ts';
export type { SheetWords } from './platform/sheet/sheet-words.ts';
export { inTrackerWords, linkInOwnNames } from './platform/tracker/tracker-text.ts';
export {
  knownTrackers,
  sharedWords,
  tellsEvents,
  trackerWordsOf,
} from './platform/tracker/tracker-words-of.ts';
export {
  applyCorrections,
  type CorrectableParameter,
  type Corrections,
  correctableParameters,
} from './postback/apply-corrections.ts';
export { applyVerdict } from './postback/apply-verdict.ts';
export { decidePostback } from './postback/decide-postback.ts';
export { eventNumber } from './postback/event-number.ts';
export { explainCode } from './postback/explain/explain-code.ts';
export {
  type DecisionStep,
  explainDecision,
  type StepOutcome,
} from './postback/explain/explain-decision.ts';
export type * from './postback/facts.ts';
export { type ListedParameter, listParameters } from './postback/parameters/list-parameters.ts';
export { parsePostback } from './postback/parse-postback.ts';
export type {
  ParsedPostback,
  Postback,
  PostbackBody,
  PostbackInput,
  Refusal,
} from './postback/postback.ts';
export type { LookedAt, LookedAtName } from './postback/rules/looked-at.ts';
export { statusesNotCountedByDefault } from './postback/rules/click-rows.ts';
export type { Verdict, VerdictEffect } from './postback/verdict.ts';
export { type VerdictKind, verdictKinds } from './postback/verdict-entry.ts';
export { type VerdictCode, verdictMessage, verdictRegistry } from './postback/verdict-registry.ts';
export type { PostbackWarning } from './postback/warnings/warning.ts';
export { type WarningCode, warningRegistry } from './postback/warnings/warning-registry.ts';
export type * from './set-up/set-up-plan.ts';
export { planSetUp } from './set-up/plan-set-up.ts';
export type { SetUpFault, SetUpOffer, SetUpReading } from './set-up/set-up.ts';
export { longestSetUp } from './set-up/set-up.ts';
export { readSetUpCsv, setUpCsv } from './set-up/set-up-csv.ts';
export { readSetUpJson, setUpJson } from './set-up/set-up-json.ts';
export {
  type EventChanges,
  eventChanges,
  eventFilter,
  withEventChanges,
} from './request/event-requests.ts';
export { type InputIssue, issuesOf } from './request/issues-of.ts';
export {
  type BasicOfferFields,
  foundOffers,
  newOffer,
  type OfferChanges,
  offerChanges,
  type OfferFields,
  offerFilter,
  type OfferSettings,
  offerSettings,
  withOfferChanges,
} from './request/offer-requests.ts';
export { type RequestRefusal, requestRefusals } from './request/request-refusals.ts';
export { archiving, rowId } from './request/row-id.ts';
export { typedPrice, type TypedPrice } from './request/typed-price.ts';
export { hasControlCharacter } from './shared/control-characters.ts';
export { faultMessage, inputFaults, readFaultMessage } from './shared/input/input-faults.ts';
export {
  decisiveParameters,
  type DescriptiveParameter,
  descriptiveParameters,
  reservedParameters,
} from './shared/parameters.ts';
export { encodeFormText } from './shared/percent-encoding.ts';
export { placeholderWord } from './shared/placeholder.ts';
export type { Result } from './shared/result.ts';
export { textFromBytes } from './shared/text-from-bytes.ts';
export { isOverBytes } from './shared/text-length.ts';
export { transactionIdLength } from './shared/transaction-id.ts';
export { tokenHint } from './shared/token-hint.ts';
export type { ComposedPostback } from './template/compose/compose-postback-template.ts';
export type { ComposedTrackingLink } from './template/compose/compose-tracking-template.ts';
export type { DialectId } from './template/dialects.ts';
export { fragmentStart } from './template/fragment-start.ts';
export { type KnownMacro, platformMacros } from './template/platform-macros.ts';
export type * from './template/platform-profile.ts';
export { renderTemplate } from './template/render-template.ts';
export type { Segment } from './template/segment.ts';
export { suggestedMacro } from './template/compose/suggested-macro.ts';
export {
  isNamedParameter,
  type NamedParameter,
  namedParameters,
  type TrackerWords,
  trackerWord,
} from './template/tracker-words.ts';
export { type TemplateParameter, templateParameters } from './template/template-parameters.ts';
export { tokenizeTemplate } from './template/tokenize-template.ts';
