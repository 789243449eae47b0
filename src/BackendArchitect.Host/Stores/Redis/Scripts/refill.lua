-- Writes a stream anew without what was taken out: a removed entry otherwise stays in its memory until its neighbours go too.
-- KEYS stream   ARGV length, id of the last entry, then for each that stays: id, how many fields, fields…
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
if redis.call('XLEN', KEYS[1]) ~= tonumber(ARGV[1]) or (last and last[1] or '') ~= ARGV[2] then
  return { 0 }
end

redis.call('DEL', KEYS[1])
local at = 3
while at < #ARGV do
  local count = tonumber(ARGV[at + 1])
  redis.call('XADD', KEYS[1], ARGV[at], unpack(ARGV, at + 2, at + 1 + count))
  at = at + 2 + count
end

return { 1 }
