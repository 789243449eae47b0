-- Notes that sending begins.
-- KEYS conversation   ARGV fence
if redis.call('HGET', KEYS[1], 'sfence') ~= ARGV[1] then
  return { 0 }
end

redis.call('HSET', KEYS[1], 'smaybe', 1)
return { 1 }
