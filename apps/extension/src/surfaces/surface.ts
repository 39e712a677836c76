/** The sizes in which the same features are shown. */
export type Surface = 'popup' | 'panel' | 'workspace';
