import { browser } from 'wxt/browser';

const notifications = { permissions: ['notifications' as const] };

/**
 * Lets the browser ask the user whether we may show notifications; true once we may. To be called at
 * once on the user's press, before anything is awaited.
 */
export async function askForNotifications(): Promise<boolean> {
  try {
    return await browser.permissions.request(notifications);
  } catch {
    return false;
  }
}

/** Gives the permission back; false where the browser keeps it. */
export async function giveBackNotifications(): Promise<boolean> {
  try {
    return await browser.permissions.remove(notifications);
  } catch {
    return false;
  }
}

/** Whether we may show notifications. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(notifications);
}
