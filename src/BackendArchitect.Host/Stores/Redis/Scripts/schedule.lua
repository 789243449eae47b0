-- Moves the time of a claimed conversation: to the end of a longer lease, or to when it may be tried again.
-- KEYS conversation, ready   ARGV conversation, fence, at, tries to take back
if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[2] then
  return { 0 }
end

redis.call('ZADD', KEYS[2], 'XX', ARGV[3], ARGV[1])
if ARGV[4] ~= '0' then
  redis.call('HINCRBY', KEYS[1], 'done', ARGV[4])
end

return { 1 }
