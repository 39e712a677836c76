import Fastify from 'fastify';

/** The ceiling: a server that does nothing but answer a parsed query. */
const app = Fastify();
app.get('/', () => 'OK');
const address = await app.listen({ host: '127.0.0.1', port: 0 });
console.log(`listening ${address}`);
