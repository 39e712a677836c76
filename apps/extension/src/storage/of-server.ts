/** The name under which a server has its own of something, since offer 1 here is not offer 1 there. */
export function ofServer<Name extends string>(name: Name, serverUrl: string): `${Name}@${string}` {
  return `${name}@${serverUrl}`;
}
