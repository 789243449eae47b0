-- Tried again later.
-- KEYS conversation, sending   ARGV conversation, fence, at, tries to take back, whether it may be sent all the same
if redis.call('HGET', KEYS[1], 'sfence') ~= ARGV[2] then
  return { 0 }
end

redis.call('ZADD', KEYS[2], 'XX', ARGV[3], ARGV[1])
redis.call('HSET', KEYS[1], 'smaybe', ARGV[5])
if ARGV[4] ~= '0' then
  redis.call('HINCRBY', KEYS[1], 'stries', '-' .. ARGV[4])
end

return { 1 }
