-- Silence in a line. KEYS: tickets by their time, end of the silence. ARGV: now, ms. Those who wait are placed anew.
local till = math.max(ARGV[1] + ARGV[2], tonumber(redis.call('GET', KEYS[2]) or 0))
redis.call('SET', KEYS[2], till, 'PX', math.max(1, till - ARGV[1]))
redis.call('ZREMRANGEBYSCORE', KEYS[1], '(' .. ARGV[1], '+inf')
return { 1 }
