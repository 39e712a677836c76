import type { World } from '../../contract/world.ts';

/** All that people do with what was received; what they were answered. */
export async function repair({ api, offer, click, send }: World): Promise<unknown[]> {
  const { secure, id } = offer;
  await api.offers.update.mutate({ id, promoteEarlyEventsHours: 24 });
  const early = await click();
  const about = { secure, transaction_id: early };
  await send({ ...about, event_name: 'purchase' });
  await send({ ...about, event_name: 'Purchase' });
  await send(about);
  const held = (await api.postbacks.list.query({ transactionId: early })).items;
  const misspelled = held.find(({ code }) => code === 'EVENT_UNKNOWN')?.id ?? '';
  const replayed = [
    await api.postbacks.replay.mutate({ id: misspelled }),
    await api.postbacks.replay.mutate({ id: misspelled, corrections: { event_name: 'level' } }),
  ];
  const conversion = held.find(({ code }) => code === 'CONVERSION_RECORDED')?.id ?? '';
  const reversal = { id: conversion, reason: 'It was returned: “\u{1F4E6}”' };
  return [
    held,
    replayed,
    await api.postbacks.reverse.mutate({ ...reversal, withEvents: true }),
    (await send(about)).body.code,
    await api.postbacks.undoReversal.mutate(reversal),
    await api.postbacks.list.query({ transactionId: early }),
    await api.postbacks.counts.query({}),
    await api.eventRecords.list.query({}),
    await api.conversions.list.query({}),
  ];
}
