/** What is wrong with a Dockerfile, a line each; none for one that may be shipped. */
export function dockerfileFaults(text: string): string[] {
  const lines = text
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const of = (word: string) => lines.filter((line) => line.trimStart().startsWith(`${word} `));
  const last = lines.lastIndexOf(of('FROM').at(-1) ?? '');
  const users = lines.slice(last).filter((line) => line.startsWith('USER '));
  const faults: (readonly [boolean, string])[] = [
    ...of('FROM').map(
      (line) => [!/^FROM [\w/.-]+:\d+\.\d+\.\d+-\w+/.test(line), `is not pinned: ${line}`] as const,
    ),
    [users.length === 0 || /USER (root|0)\b/.test(users.at(-1) ?? ''), 'runs as root'],
    [of('HEALTHCHECK').length !== 1, 'has no health check'],
    [of('ADD').length > 0, 'adds files from anywhere'],
    [of('COPY').some((line) => /COPY (--\S+ )*\. /.test(line)), 'copies all that lies about'],
    [!/^(ENTRYPOINT|CMD) \[/m.test(text), 'starts through a shell, which keeps signals'],
    [
      /\b(ENV|ARG) [^\n]*(TOKEN|SECRET|SECURE|PASSWORD|KEY)\w*=/i.test(lines.join('\n')),
      'holds a secret',
    ],
    [/\blatest\b/.test(text), 'takes the latest of something'],
    [/\bsudo\b|curl[^\n]*\|\s*(ba)?sh/.test(text), 'runs what it has just loaded'],
    [
      /(npm|pnpm\S*) install(?![^\n]*--frozen-lockfile)/.test(lines.join('\n')),
      'installs past the lockfile',
    ],
  ];
  return faults.flatMap(([isSo, words]) => (isSo ? [words] : []));
}
