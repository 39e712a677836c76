import type { MappingTable } from '../page-reading.ts';
import { plainLabel } from '../lists/list-page.ts';

/** AppsFlyer's own words, each with what the page may say for it in other languages. */
const choices = {
  'This partner only': [
    'Solo este partner',
    'Solo este socio',
    'Somente este parceiro',
    'Apenas este parceiro',
    'Nur dieser Partner',
    'Ce partenaire uniquement',
    'このパートナーのみ',
    '이 파트너만',
    '仅此合作伙伴',
    '仅限此合作伙伴',
  ],
  'No values & no revenue': [
    'Sin valores ni ingresos',
    'Sin valores y sin ingresos',
    'Sem valores e sem receita',
    'Keine Werte & kein Umsatz',
    'Keine Werte und kein Umsatz',
    'Ni valeurs ni revenus',
    'Aucune valeur et aucun revenu',
    '値なし、収益なし',
    '값 없음, 매출 없음',
    '无值和无收入',
  ],
  'Values & no revenue': [
    'Valores sin ingresos',
    'Valores y sin ingresos',
    'Valores e sem receita',
    'Valores sem receita',
    'Werte & kein Umsatz',
    'Werte und kein Umsatz',
    'Valeurs sans revenus',
    '値あり、収益なし',
    '값 포함, 매출 없음',
    '有值和无收入',
  ],
  'Values & revenue': [
    'Valores e ingresos',
    'Valores y ingresos',
    'Valores e receita',
    'Werte & Umsatz',
    'Werte und Umsatz',
    'Valeurs et revenus',
    '値と収益',
    '값 및 매출',
    '值和收入',
  ],
} as const;

const units = {
  Hours: ['horas', 'hora', 'Stunden', 'Stunde', 'heures', 'heure', '時間', '시간', '小时'],
  Days: ['días', 'día', 'dias', 'dia', 'Tage', 'Tag', 'jours', 'jour', '日', '일', '天'],
  Months: ['meses', 'mes', 'mês', 'Monate', 'Monat', 'mois', 'か月', 'ヶ月', '개월', '个月'],
  Lifetime: [
    'De por vida',
    'Vida útil',
    'Tempo de vida',
    'Vitalício',
    'Lebensdauer',
    'Unbegrenzt',
    'Durée de vie',
    'À vie',
    'ライフタイム',
    '無期限',
    '전체 기간',
    '终身',
    '生命周期',
  ],
} as const;

const choiceOf = canonicalBy(choices);
const unitOf = canonicalBy(units);

/** The table with AppsFlyer's choices in English, so that they can be judged; names stay as they are. */
export function withCanonicalWords(table: MappingTable): MappingTable {
  const choice = (text: string | null): string | null =>
    text === null ? null : (choiceOf.get(plainLabel(text)) ?? text);
  return {
    ...table,
    window: table.window === null ? null : canonicalWindow(table.window),
    installUsersFrom: choice(table.installUsersFrom),
    rows: table.rows.map((row) => ({
      ...row,
      usersFrom: choice(row.usersFrom),
      including: choice(row.including),
    })),
  };
}

function canonicalWindow(text: string): string {
  const [, amount = '', unit = ''] = /^\s*(\d*)\s*(.*)$/.exec(text) ?? [];
  const known = unitOf.get(plainLabel(unit));
  return known === undefined ? text : `${amount} ${known}`.trim();
}

function canonicalBy(
  words: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([english, others]) =>
      others.map((other): [string, string] => [plainLabel(other), english]),
    ),
  );
}
