const loopbackName = /^(?:localhost|.+\.localhost)$/;
const loopbackAddress =
  /^(?:127(?:\.\d{1,3}){3}|\[::1\]|\[::ffff:127\.[\d.]+\]|0\.0\.0\.0|\[::\])$/;

export function isLoopbackHost(host: string): boolean {
  return loopbackName.test(host) || loopbackAddress.test(host);
}

const privateName = /^(?:[^.]+|.+\.(?:local|lan|home|internal|intranet|corp|test|invalid))$/;
const privateAddress =
  /^(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|169\.254(?:\.\d{1,3}){2}|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d{1,3}){2}|\[f[cd][0-9a-f]{2}:.*\]|\[fe[89ab][0-9a-f]:.*\])$/;

/** A host (lower-case, IPv6 in brackets) that nobody on the Internet reaches, loopback included. */
export function isPrivateHost(host: string): boolean {
  if (isLoopbackHost(host)) return true;
  return host.startsWith('[') || /^[\d.]+$/.test(host)
    ? privateAddress.test(host)
    : privateName.test(host);
}
