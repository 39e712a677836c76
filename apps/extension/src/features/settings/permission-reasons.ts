/** Every permission that is asked for, in either browser, and the words that say what it is for. */
export const permissionReasons = {
  activeTab: 'privacy.for_active_tab',
  alarms: 'privacy.for_alarms',
  contextMenus: 'privacy.for_context_menus',
  notifications: 'privacy.for_notifications',
  scripting: 'privacy.for_scripting',
  sidePanel: 'privacy.for_side_panel',
  storage: 'privacy.for_storage',
} as const;
