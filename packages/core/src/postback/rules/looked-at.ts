import { takesPercentage } from './amount-rows.ts';
import { notCountedStatuses } from './click-rows.ts';
import { repeatsRecord } from './event-rows.ts';
import { offerOf, type Situation } from './situation.ts';

/** What a row of the contract's table looks at, by these names. */
export type LookedAtName =
  | 'tokenScope'
  | 'tokenOfferId'
  | 'senderAllowed'
  | 'signatureValid'
  | 'transaction_id'
  | 'event_id'
  | 'event_name'
  | 'clickFound'
  | 'clickOfferId'
  | 'status'
  | 'statusesNotCounted'
  | 'eventId'
  | 'eventName'
  | 'allowMultiple'
  | 'hasConversion'
  | 'conversionReversed'
  | 'alreadyRecorded'
  | 'order_id'
  | 'takesPercentage'
  | 'sale_amount'
  | 'currency'
  | 'offerCurrency';

/** One thing that a row looked at. Parameters keep their own names; null is what is not there. */
export interface LookedAt {
  readonly name: LookedAtName;
  readonly value: string | number | boolean | null;
}

export type LookAt = (situation: Situation) => readonly LookedAt[];

export const lookAtScope: LookAt = ({ facts: { token } }) => [
  { name: 'tokenScope', value: token?.scope ?? null },
];

export const lookAtSender: LookAt = ({ facts }) => [
  { name: 'senderAllowed', value: facts.senderAllowed ?? null },
];

export const lookAtSignature: LookAt = ({ facts }) => [
  { name: 'signatureValid', value: facts.signatureValid ?? null },
];

export const lookAtTransactionId: LookAt = ({ postback }) => [
  { name: 'transaction_id', value: postback.transactionId },
];

export const lookAtEventId: LookAt = ({ postback }) => [
  { name: 'event_id', value: postback.eventId },
];

export const lookAtValues: LookAt = (situation) => [
  ...lookAtTransactionId(situation),
  ...lookAtEventId(situation),
  { name: 'event_name', value: situation.postback.eventName },
];

export const lookAtClick: LookAt = ({ facts: { token, click } }) => [
  { name: 'clickFound', value: click !== null },
  { name: 'clickOfferId', value: click?.offerId ?? null },
  { name: 'tokenOfferId', value: token?.offerId ?? null },
];

export const lookAtStatus: LookAt = ({ facts, postback }) => [
  { name: 'status', value: postback.descriptive.status ?? null },
  { name: 'statusesNotCounted', value: notCountedStatuses(facts).join(', ') },
];

export const lookAtEvent: LookAt = (situation) => [
  ...lookAtEventId(situation),
  ...lookAtEventName(situation),
];

export const lookAtEventName: LookAt = ({ postback, event }) => [
  { name: 'event_name', value: postback.eventName },
  { name: 'eventId', value: event?.id ?? null },
  { name: 'eventName', value: event?.name ?? null },
];

export const lookAtConversion: LookAt = ({ facts: { conversion }, event }) => [
  { name: 'eventId', value: event?.id ?? null },
  { name: 'hasConversion', value: conversion !== null },
  { name: 'conversionReversed', value: conversion?.reversed ?? false },
];

export const lookAtRecords: LookAt = (situation) => [
  { name: 'eventId', value: situation.event?.id ?? null },
  { name: 'allowMultiple', value: situation.event?.allowMultiple ?? null },
  { name: 'order_id', value: situation.postback.orderId },
  { name: 'alreadyRecorded', value: repeatsRecord(situation) },
];

export const lookAtAmount: LookAt = (situation) => [
  { name: 'takesPercentage', value: takesPercentage(situation) },
  { name: 'sale_amount', value: situation.postback.saleAmount },
];

export const lookAtCurrency: LookAt = (situation) => [
  { name: 'takesPercentage', value: takesPercentage(situation) },
  { name: 'currency', value: situation.postback.currency },
  { name: 'offerCurrency', value: offerOf(situation.facts).currency },
];
