import type { ListPage } from '../lists/list-page.ts';

/**
 * Where AppsFlyer lists in-app events by name with their counts: the events dashboard and the event
 * filter of the raw-data reports. English as on the page, the other languages after the help centre.
 */
export const appsflyerEventPages: readonly ListPage[] = [
  {
    needs: ['event', 'count'],
    labels: {
      event: [
        'Event name',
        'In-app event',
        'In-app event name',
        'Nombre del evento',
        'Nome do evento',
        'Event-Name',
        'Ereignisname',
        "Nom de l'événement",
        'イベント名',
        '이벤트 이름',
        '이벤트명',
        '事件名称',
      ],
      count: [
        'Event counter',
        'Event count',
        'Events count',
        'Number of events',
        'Unique users',
        'Contador de eventos',
        'Usuarios únicos',
        'Usuários únicos',
        'Contagem de eventos',
        'Event-Zähler',
        'Unique Users',
        "Nombre d'événements",
        'Utilisateurs uniques',
        'イベント数',
        'ユニークユーザー',
        '이벤트 수',
        '고유 사용자',
        '事件次数',
        '独立用户',
      ],
    },
  },
];
