/** One way to press something, as it is written on the keys. */
export function Keys({ parts }: { readonly parts: readonly string[] }) {
  return (
    <span className="keys">
      {parts.map((part, at) => (
        <span key={part}>
          {at > 0 && '+'}
          <kbd className="key">{part}</kbd>
        </span>
      ))}
    </span>
  );
}
