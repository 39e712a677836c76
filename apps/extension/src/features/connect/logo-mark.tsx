/** The product's mark: a track and what arrives on it. */
export function LogoMark({ size }: { readonly size: number }) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 128 128">
      <rect width="128" height="128" rx="30" fill="#4353d9" />
      <path d="M30 40h68" stroke="#fff" strokeWidth="15" strokeLinecap="round" fill="none" />
      <path d="M64 40v36" stroke="#fff" strokeWidth="15" strokeLinecap="round" fill="none" />
      <circle cx="64" cy="96" r="11" fill="#8ff0c0" />
    </svg>
  );
}
