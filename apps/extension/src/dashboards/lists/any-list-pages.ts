import type { ListPage } from './list-page.ts';

/** Any list of events, whatever the platform: taken where a platform's own reader is at a loss. */
export const anyListPages: readonly ListPage[] = [
  {
    needs: ['event'],
    labels: {
      event: [
        'Event',
        'Events',
        'Event name',
        'In-app event',
        'AppsFlyer event',
        'Goal',
        'Goal name',
        'Goal value',
        'Evento',
        'Nombre del evento',
        'Nome do evento',
        'Ereignis',
        'Événement',
        "Nom de l'événement",
        'イベント',
        'イベント名',
        '이벤트',
        '이벤트 이름',
        '事件',
        '事件名称',
      ],
      id: ['Event ID', 'Event token', 'Token', 'Goal ID'],
      url: ['URL', 'Postback', 'Postback URL', 'Callback URL', 'Pixel', 'Code'],
      count: ['Count', 'Event count', 'Event counter', 'Unique users'],
    },
  },
];
