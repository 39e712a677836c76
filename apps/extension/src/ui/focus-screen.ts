/** Leads to the screen as a whole where what had the focus is gone. */
export function focusScreen(): void {
  document.querySelector<HTMLElement>('[role=tabpanel]')?.focus();
}
