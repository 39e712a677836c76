import { composePostbackUrl, platforms, tokenizeTemplate } from '@trackside/core';

/** One `name=text` of a postback URL as a dashboard keeps it. */
export interface TemplatePart {
  readonly name: string;
  readonly text: string;
  /** The platform, or someone, still has to put a value there. */
  readonly open: boolean;
}

export type TemplateKind = 'conversion' | 'event' | 'any';

/** A postback URL's query as it is pasted into one platform's dashboard. */
export interface RealTemplate {
  readonly platform: string;
  readonly kind: TemplateKind;
  readonly parts: readonly TemplatePart[];
}

/** What the advertisers of every platform are most often asked for. */
const mapped = ['sale_amount', 'currency', 'order_id', 'status', 'ip', 'country', 'idfa', 'sub1'];

function partsOf(url: string): TemplatePart[] {
  return url
    .slice(url.indexOf('?') + 1)
    .split('&')
    .map((piece) => {
      const equals = piece.indexOf('=');
      const text = piece.slice(equals + 1);
      const open =
        text === 'REPLACE' || tokenizeTemplate(text).some(({ kind }) => kind === 'macro');
      return { name: piece.slice(0, equals), text, open };
    });
}

type Options = Omit<Parameters<typeof composePostbackUrl>[0], 'base' | 'secure' | 'platform'>;

/** The postback URLs of all platforms of the catalogue: the conversion's, each event's, any event's. */
export function realTemplates(
  events: readonly { readonly id: number; readonly name: string }[],
): RealTemplate[] {
  return platforms.flatMap(({ id, clickIdEcho }) => {
    const slot = clickIdEcho?.slots[0]?.name;
    const template = (kind: TemplateKind, options: Options): RealTemplate => {
      const { url } = composePostbackUrl({
        base: 'https://track.example',
        secure: 'SECURE',
        platform: id,
        ...(slot === undefined ? {} : { slot }),
        ...options,
      });
      return { platform: id, kind, parts: partsOf(url) };
    };
    const parameters = mapped.map((name) => ({ name }));
    const some = parameters.slice(0, 3);
    return [
      template('conversion', {}),
      template('conversion', { parameters: some }),
      template('any', { event: 'any', parameters }),
      ...events.flatMap((event) =>
        (['id', 'name', 'both'] as const).map((by) =>
          template('event', { event, by, parameters: by === 'both' ? parameters : some }),
        ),
      ),
    ];
  });
}
