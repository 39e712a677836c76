/** When a postback arrived: the time alone on the same day, else with the date. */
export function arrivalTime(receivedAt: string, now: Date, language: string): string {
  const at = new Date(receivedAt);
  const sameDay = at.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(language, {
    ...(sameDay ? { second: '2-digit' } : { day: '2-digit', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}
