/** Compares an answer, as text, with the form that every error of Graph has. */
interface ErrorBody {
  readonly error?: {
    readonly code?: string;
    readonly message?: string;
    readonly innerError?: Readonly<Record<string, string>>;
  };
}

/** What is missing or wrong; HEAD has no body. */
export function misshapenIn(text: string, isHead: boolean): string | undefined {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const headers = new Map(
    head.split('\r\n').map((line) => [line.split(':', 1)[0]?.toLowerCase(), line.replace(/^[^:]*:\s*/, '')]),
  );
  const id = headers.get('request-id') ?? '';
  if (!/^[\da-f-]{36}$/.test(id)) return 'no request-id';
  if (Number.isNaN(Date.parse(headers.get('date') ?? ''))) return 'no Date';
  if (!/^application\/json/.test(headers.get('content-type') ?? '')) return 'no JSON';
  if (isHead) return undefined;
  if (Number(headers.get('content-length')) !== Buffer.byteLength(body, 'latin1')) return 'another length';
  const { error } = JSON.parse(body) as ErrorBody;
  if (!error?.code || !error.message) return 'no code or message';
  const { date, 'request-id': same, 'client-request-id': clientId } = error.innerError ?? {};
  return same === id && clientId === headers.get('client-request-id') && date !== undefined
    ? undefined
    : 'no innerError';
}
