import { sheetBlocks, type SheetBlock, type SheetLine } from './sheet-blocks.ts';

/** The sheet as the advertiser sees it on paper; exact texts stand in a fixed face and keep their blanks. */
export function SheetPaper({ markdown }: { readonly markdown: string }) {
  return (
    <article data-print className="flex flex-col gap-2.5 [overflow-wrap:anywhere]">
      {sheetBlocks(markdown).map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </article>
  );
}

function Block({ block }: { readonly block: SheetBlock }) {
  switch (block.kind) {
    case 'title':
      return (
        <h3 className="text-lg font-semibold">
          <Line line={block.line} />
        </h3>
      );
    case 'heading':
      return (
        <h4 className="mt-2 break-after-avoid font-semibold">
          <Line line={block.line} />
        </h4>
      );
    case 'text':
      return (
        <p>
          <Line line={block.line} />
        </p>
      );
    case 'code':
      return (
        <pre
          dir="ltr"
          className="break-inside-avoid rounded-md border border-line px-2.5 py-2 font-mono text-xs leading-[18px] whitespace-pre-wrap"
        >
          {block.text}
        </pre>
      );
    case 'list':
      return <ul className="flex list-disc flex-col gap-1 ps-5">{block.items.map(item)}</ul>;
    case 'steps':
      return <ol className="flex list-decimal flex-col gap-1 ps-5">{block.items.map(item)}</ol>;
    case 'table':
      return <Table rows={block.rows} />;
  }
}

function item(line: SheetLine, index: number) {
  return (
    <li key={index} className="break-inside-avoid">
      <Line line={line} />
    </li>
  );
}

function Table({
  rows: [heads = [], ...rows],
}: {
  readonly rows: readonly (readonly SheetLine[])[];
}) {
  return (
    <table className="w-full border-collapse text-start text-sm">
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th key={index} scope="col" className="border border-line px-1.5 py-1 text-start">
              <Line line={head} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, index) => (
          <tr key={index} className="break-inside-avoid">
            {cells.map((cell, column) => (
              <td key={column} className="border border-line px-1.5 py-1">
                <Line line={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: { readonly line: SheetLine }) {
  return line.map(({ kind, text }, index) =>
    kind === 'plain' ? (
      text
    ) : (
      <code key={index} className="font-mono text-xs whitespace-pre-wrap">
        <bdi>{text}</bdi>
      </code>
    ),
  );
}
