/** Every permission that is asked for, in either browser, and the words that say what it is for. */
export const permissionReasons = {
  activeTab: 'privacy.for_active_tab',
  contextMenus: 'privacy.for_context_menus',
  scripting: 'privacy.for_scripting',
  sidePanel: 'privacy.for_side_panel',
  storage: 'privacy.for_storage',
} as const;
