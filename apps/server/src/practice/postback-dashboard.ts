import { escapeHtml } from '../pages/escape-html.ts';

/** A dashboard that keeps a list of postback URLs, each fired on one goal. */
export interface PostbackDashboard {
  readonly title: string;
  /** The switch that stops all of them. */
  readonly gate: { readonly label: string; readonly isOn: boolean };
  readonly goals: readonly string[];
  readonly rows: readonly { readonly goal: string; readonly url: string }[];
}

/** The goal that is no event. */
const conversion = 'Conversion';

function postbackRow(goals: readonly string[], chosen: string, url: string): string {
  const options = [conversion, ...goals]
    .map((goal) => {
      const value = goal === conversion ? '' : escapeHtml(goal);
      const selected = goal === chosen ? ' selected' : '';
      return `<option value="${value}"${selected}>${escapeHtml(goal)}</option>`;
    })
    .join('');
  return `<tr data-postback>
<td><select data-kept data-event class="middle" aria-label="Fires on">${options}</select></td>
<td class="url"><textarea data-url rows="2" spellcheck="false" autocomplete="off" aria-label="Postback URL">${escapeHtml(url)}</textarea><output></output></td>
<td><span class="row"><button type="button" data-test>Test</button><button type="button" class="plain" data-remove aria-label="Delete postback">×</button></span></td>
</tr>`;
}

export function postbackDashboard({ title, gate, goals, rows }: PostbackDashboard): string {
  return `<section aria-labelledby="postbacks-title">
<div class="line"><input type="checkbox" role="switch" id="gate" data-kept data-gate="all" data-off="“${escapeHtml(gate.label)}” is off" aria-label="${escapeHtml(gate.label)}"${gate.isOn ? ' checked' : ''}><h2>${escapeHtml(gate.label)}</h2></div>
<h2 id="postbacks-title">${escapeHtml(title)}</h2>
<div class="wide-table"><table>
<thead><tr><th scope="col">Fires on</th><th scope="col">Postback URL</th><th scope="col"><span class="sr-only">Test and delete</span></th></tr></thead>
<tbody data-rows>${rows.map(({ goal, url }) => postbackRow(goals, goal, url)).join('\n')}</tbody>
</table></div>
<template data-new-row>${postbackRow(goals, conversion, '')}</template>
<div class="line"><button type="button" data-add>Add postback</button></div>
</section>
<div class="line"><button type="button" class="main" data-save>Save</button><output data-saved></output></div>`;
}

/** A partner's postbacks as in Everflow: switched off, and one with Everflow's own click id and a damaged parameter. */
export function everflowDashboard(publicUrl: string): string {
  return postbackDashboard({
    title: 'Partner postbacks',
    gate: { label: 'Fire partner postbacks', isOn: false },
    goals: ['purchase', 'Registration'],
    rows: [
      { goal: conversion, url: '' },
      {
        goal: 'purchase',
        url: `${publicUrl}/?secure=YOUR_TOKEN&transaction_id={transaction_id}&event_name=Purchase&sale_amount={sale_amount}¤cy=USD`,
      },
    ],
  });
}

/** A dashboard that an advertiser built: a placeholder left in, and a name with a blank at its end. */
export function ownDashboard(publicUrl: string): string {
  return postbackDashboard({
    title: 'Tracking postbacks',
    gate: { label: 'Postbacks', isOn: true },
    goals: ['purchase', 'sign up '],
    rows: [
      { goal: conversion, url: '' },
      {
        goal: 'sign up ',
        url: `${publicUrl}/?secure=YOUR_TOKEN&transaction_id=REPLACE&event_name=sign%20up%20`,
      },
    ],
  });
}
