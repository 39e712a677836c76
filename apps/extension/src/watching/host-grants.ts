import { browser } from 'wxt/browser';

import { hostPattern } from './host-pattern.ts';

/**
 * Lets the browser ask the user for the one host of this page; true once it is given. To be called at
 * once on the user's press, before anything is awaited.
 */
export async function askForHost(url: string): Promise<boolean> {
  const pattern = hostPattern(url);
  if (pattern === null) return false;
  try {
    return await browser.permissions.request({ origins: [pattern] });
  } catch {
    return false;
  }
}

/** Gives what was given back; false where the browser keeps it. */
export async function giveBack(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [pattern] });
  } catch {
    return false;
  }
}

/** The patterns of the hosts that the user has given, here or in the browser's own settings. */
export async function grantedPatterns(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Whether this page's host is one that the user has given. */
export async function isGranted(url: string): Promise<boolean> {
  const pattern = hostPattern(url);
  return pattern !== null && browser.permissions.contains({ origins: [pattern] });
}
