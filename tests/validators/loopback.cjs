// node --require loopback.cjs …: whatever listens without naming an address listens on this machine only.
const net = require('node:net');
const listen = net.Server.prototype.listen;

net.Server.prototype.listen = function (first, ...rest) {
  if (first !== null && typeof first === 'object') {
    return listen.call(this, 'port' in first ? { ...first, host: '127.0.0.1' } : first, ...rest);
  }

  const isPort = typeof first === 'number' || /^\d+$/.test(first);
  return listen.call(this, first, ...(isPort && typeof rest[0] !== 'string' ? ['127.0.0.1', ...rest] : rest));
};
