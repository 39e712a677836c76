export interface StartupFacts {
  /** Where the server really listens. */
  readonly url: string;
  readonly newAdminToken: string | null;
  /** False: the settings' admin token was revoked, or is no admin's any more. */
  readonly adminTokenIsGood: boolean;
  readonly globalSecureIsCurrent: boolean;
  /** The settings whose tokens could be guessed. */
  readonly shortTokens: readonly string[];
  /** The folder with the built extension. */
  readonly extensionFolder: string;
  readonly extensionIsBuilt: boolean;
}

/** What is told to whoever starts the server. */
export function startupNotice(facts: StartupFacts): string {
  const { url, newAdminToken, extensionFolder } = facts;
  return [
    `Trackside is listening on ${url}`,
    '',
    ...(newAdminToken === null
      ? []
      : [`Admin token (shown only this once, keep it safe): ${newAdminToken}`, '']),
    'To connect the extension:',
    facts.extensionIsBuilt
      ? `  1. Open chrome://extensions, switch on developer mode, choose "Load unpacked" and this folder: ${extensionFolder}`
      : `  1. Build the extension (npm start does), then load this folder at chrome://extensions: ${extensionFolder}`,
    `  2. Open it and give it this server (${url}) and ${
      newAdminToken === null ? 'your admin token' : 'the admin token above'
    }.`,
    ...(facts.adminTokenIsGood
      ? []
      : [
          '',
          'TRACKSIDE_ADMIN_TOKEN holds a token that was revoked, or is no lasting admin’s any more: start once with a new one.',
        ]),
    ...(facts.globalSecureIsCurrent
      ? []
      : [
          '',
          'TRACKSIDE_GLOBAL_SECURE holds a token that was rotated away; the current one stays in use.',
        ]),
    ...facts.shortTokens.map(
      (key) => `\n${key} is short enough to be guessed: use 16 characters or more.`,
    ),
    '',
  ].join('\n');
}
