/** What one look of the doctor has found. */
export interface Finding {
  readonly name: 'settings' | 'keys' | 'database' | 'standby' | 'disk' | 'clock' | 'public URL';
  /** `warning`: it works, but somebody should know; `problem`: something does not work. */
  readonly state: 'ok' | 'warning' | 'problem';
  /** A sentence that says what is so, and what to do where it should not be. */
  readonly message: string;
}
