import type { PageFinding, PageRule } from '../page-rule.ts';
import type { CarriedName, DashboardReading } from '../page-reading.ts';
import { rowNames } from '../row-names.ts';

function inColumn(reading: DashboardReading, field: CarriedName): PageFinding[] {
  const spelled = new Map<string, string>();
  return rowNames(reading, field).flatMap(({ name, row }): PageFinding[] => {
    const other = spelled.get(name.toLowerCase());
    if (other === undefined) {
      spelled.set(name.toLowerCase(), name);
      return [];
    }
    return [
      {
        field,
        row,
        message: `“${other}” and “${name}” differ in upper and lower case alone: postbacks tell them apart, and the platform’s reports may not. Keep one spelling.`,
        params: { event: name, other },
      },
    ];
  });
}

export const findNamesDifferOnlyByCase: PageRule = (reading) => [
  ...inColumn(reading, 'event'),
  ...inColumn(reading, 'partnerEvent'),
];
